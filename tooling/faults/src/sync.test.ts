import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBack } from './load/read-back.ts';
import { openShop, type Shop } from './load/shop.ts';
import { killServer, leave, newPlace, type Place, type Run, ready, startDaybook } from './run.ts';

const people = 10;
const each = 120;
const atOnce = 50;
const againMs = 100;

let place: Place;
let shop: Shop;
const runs: Run[] = [];

beforeAll(async () => {
  place = await newPlace();
  const run = startDaybook(place);
  runs.push(run);
  await ready(place, run);
  shop = await openShop(`http://127.0.0.1:${place.port}`, run, people);
}, 90_000);
afterAll(() => leave(place, runs));

/** What a tablet kept over a day and a half without a network. */
function queue() {
  const kinds = ['in', 'break-start', 'break-end', 'out'] as const;
  const bootId = randomUUID();
  const now = Date.now();
  return shop.employees.flatMap(({ id: employeeId, pin }, n) =>
    Array.from({ length: each }, (_, step) => ({
      id: randomUUID(),
      kind: kinds[step % 4],
      occurredAt: new Date(now - (each - step) * 17 * 60_000 + n * 1000).toISOString(),
      bootId,
      elapsedMs: null,
      skewMs: 0,
      claim: { method: 'pin', employeeId, pin },
    })),
  );
}

/** Sends a batch until it is answered; what was answered is not sent again. */
async function send(punches: ReturnType<typeof queue>, answered: Map<string, string>): Promise<void> {
  const bootId = randomUUID();
  for (;;) {
    const body = JSON.stringify({ queueVersion: 1, bootId, sentAt: new Date().toISOString(), punches });
    const headers = { 'content-type': 'application/json', cookie: shop.cookie };
    const answer = await fetch(`${shop.url}/trpc/clock.sync`, { method: 'POST', headers, body }).catch(() => undefined);
    const text = await answer?.text().catch(() => undefined);
    if (answer?.ok && text) {
      for (const { id, outcome } of JSON.parse(text).result.data.results) answered.set(id, outcome);
      return;
    }
    if (answer && answer.status < 500) throw new Error(text);
    await wait(againMs);
  }
}

test('a server that is killed again and again over what a tablet sends takes in each punch once', async () => {
  const waiting = queue();
  const answered = new Map<string, string>();
  let killed = 0;
  for (let from = 0; from < waiting.length; from += atOnce) {
    const sending = send(waiting.slice(from, from + atOnce), answered);
    if (from % (4 * atOnce) === 0 && killed < 4) {
      // Somewhere between the asking and the answer.
      await wait(Math.random() * 60);
      await killServer(place, runs);
      killed += 1;
    }
    await sending;
  }
  expect(killed).toBe(4);
  expect(answered.size).toBe(waiting.length);
  const outcomes = new Set(answered.values());
  expect([...outcomes].filter((outcome) => outcome !== 'recorded' && outcome !== 'already-recorded')).toEqual([]);
  expect(await readBack(place, new Set(answered.keys()))).toEqual({ lost: 0, doubled: 0 });
});
