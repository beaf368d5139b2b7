import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { ticketChanges } from '@daybook/db/schema/queue';
import { count, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tenantOf } from '../tenant.ts';
import { openBrowser } from '../testing/browser.ts';
import { cuttableWay } from '../testing/cuttable.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { serveBeside } from '../testing/processes.ts';
import { newTicketChange, openQueue, seenAs, walkIn } from '../testing/queues.ts';

/** So many call at once, and of the rounds each kills the server when two more of them were called. */
const desks = 8;
const rounds = desks / 2 + 1;

let daybook: Daybook;
/** Each is killed once; the next one starts meanwhile. */
const servers: ReturnType<typeof serveBeside>[] = [];
const startOne = () => servers.push(serveBeside(daybook));

beforeAll(async () => {
  daybook = await startDaybook();
  startOne();
});
afterAll(async () => {
  for (const server of await Promise.all(servers)) server.child.kill('SIGKILL');
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** A zone where it is about noon, so that no midnight begins the numbers anew. */
function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

test('desks whose server was killed before it answered call again at another one: each has called one number, and once', async () => {
  const clinic = await openQueue(daybook, { zone: noonZone() });
  const tenant = tenantOf(daybook.house, clinic.organizationId);
  const { queue } = clinic.desk.api.appointments;
  const unanswered = { done: 0, undone: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const given = [];
    for (let n = 0; n < desks; n += 1) given.push(await queue.take.mutate(walkIn(clinic)));
    const server = await servers[round];
    if (!server) throw new Error('no server was started');
    if (round + 1 < rounds) startOne();
    const way = await cuttableWay(server.url);
    const desk = openBrowser(way.url);
    for (const [name, value] of clinic.desk.cookies) desk.cookies.set(name, value);
    // It knows the way by now.
    await desk.api.appointments.queue.list.query({ siteId: clinic.site });
    way.swallowAnswers();
    const asked = given.map((_, n) => ({ changeId: newTicketChange(), siteId: clinic.site, room: `Room ${n}` }));
    const kept = async () => {
      const ids = asked.map(({ changeId }) => changeId);
      const rows = await tenant.read((tx) =>
        tx.select({ n: count() }).from(ticketChanges).where(inArray(ticketChanges.id, ids)),
      );
      return rows[0]?.n ?? 0;
    };
    const sent = Promise.allSettled(asked.map((one) => desk.api.appointments.queue.call.mutate(one)));
    while ((await kept()) < 2 * round) await wait(1);
    server.child.kill('SIGKILL');
    await once(server.child, 'close');
    expect((await sent).map(({ status }) => status)).toEqual(given.map(() => 'rejected'));
    const done = await kept();
    unanswered.done += done;
    unanswered.undone += desks - done;

    const again = await Promise.all(asked.map((one) => queue.call.mutate(one)));
    const numbers = given.map(({ number }) => number);
    expect(again.map(({ ticket }) => ticket?.number).toSorted()).toEqual(numbers);
    const board = await clinic.screen.api.appointments.queue.display.query();
    expect(board.called.map(({ number, calls }) => [number, calls]).toSorted()).toEqual(numbers.map((one) => [one, 1]));
    expect(new Set(board.called.map(({ room }) => room)).size).toBe(desks);
    expect(board.waiting).toBe(0);
    for (const { ticket } of again) if (ticket) await queue.finish.mutate(seenAs(ticket));
    await way.close();
  }
  // It was killed on both sides of the commit.
  expect(unanswered.done).toBeGreaterThan(desks);
  expect(unanswered.undone).toBeGreaterThan(0);
}, 120_000);
