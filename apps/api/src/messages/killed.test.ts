import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../testing/appointment-rows.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { openShop } from '../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { openPostOffice, type PostOffice } from '../testing/post.ts';
import { runBeside } from '../testing/processes.ts';

const each = 50;
const hour = 3_600_000;
/** What a worker has in hand at once. */
const inHand = 2;

let post: PostOffice;
let daybook: Daybook;
let outbox: Outbox;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  post = await openPostOffice();
  daybook = await startDaybook({ publicOrigin: 'http://localhost:4040' });
  outbox = openOutbox(daybook);
});
afterAll(async () => {
  for (const worker of workers) if (worker.exitCode === null && worker.signalCode === null) worker.kill('SIGKILL');
  await outbox.close();
  await daybook.close();
  await post.close();
});

function startWorking(): ChildProcess {
  const worker = runBeside(daybook, 'work', {
    ...{ SMTP_URL: post.url, MAIL_FROM: 'clinic@example.org', PUBLIC_URL: 'http://localhost:4040' },
  });
  workers.push(worker);
  return worker;
}

test('of a hundred reminders by two workers, one of them killed, each comes once or again as the same message', async () => {
  const desk = await openDesk(daybook, await openShop(daybook));
  // Planned a minute ago for just now, however long it takes to write them.
  const due = Date.now();
  daybook.clock.set(new Date(due - 60_000).toISOString());
  const starts = [due + 24 * hour, due + 2 * hour].map((at) => new Date(at).toISOString());
  for (const startsAt of starts) for (let n = 0; n < each; n += 1) await desk.plan(await desk.book(startsAt));
  const first = startWorking();
  startWorking();
  await expect.poll(() => post.mails.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(20);
  first.kill('SIGKILL');
  await once(first, 'close');
  const atKill = post.mails.length;
  expect(atKill).toBeLessThan(2 * each);
  startWorking();
  const rows = () => outbox.sql<{ id: string; state: string }[]>`
    select id, state from outgoing_messages where due_at < now() order by id`;
  const done = async () => (await rows()).filter(({ state }) => state === 'sent').length;
  await expect.poll(done, { timeout: 100_000 }).toBe(2 * each);
  const expected = (await rows()).map(({ id }) => `<${id}@example.org>`);
  expect(new Set(post.mails.map(({ messageId }) => messageId))).toEqual(new Set(expected));
  expect(post.mails.length - expected.length).toBeLessThanOrEqual(inHand);
  // What came twice is the same, letter for letter.
  for (const { messageId } of post.mails) {
    const same = post.mails.filter((mail) => mail.messageId === messageId);
    expect(
      new Set(same.map(({ to, subject, text, html, date }) => JSON.stringify([to, subject, text, html, date]))).size,
    ).toBe(1);
  }
}, 240_000);
