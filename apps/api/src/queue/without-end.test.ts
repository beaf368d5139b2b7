import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { enrolKiosk } from '../testing/lakeshore.ts';
import { newTicketId, openQueue, walkIn } from '../testing/queues.ts';

let daybook: Daybook;
let clinic: Awaited<ReturnType<typeof openQueue>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  clinic = await openQueue(daybook);
});

const press = () => ({ id: newTicketId(), serviceId: clinic.service, priority: null });
const take = (asked = press(), by = clinic.tablet) => by.api.appointments.queue.takeHere.mutate(asked);

test('a kiosk gives a hundred numbers in ten minutes and then none for a while, and no other place is held up', async () => {
  const last = press();
  for (let n = 0; n < 99; n += 1) await take();
  const given = await take(last);
  expect(given.number).toBe('A100');
  expect(await refusal(take())).toMatchObject({ reason: 'slow-down', until: '2026-06-15T01:05:00.000Z' });
  // Whose answer was lost is answered all the same.
  expect((await take(last)).number).toBe('A100');
  const beside = await enrolKiosk(daybook, clinic.owner, clinic.site, 'queue');
  expect((await take(press(), beside)).number).toBe('A101');
  expect((await clinic.desk.api.appointments.queue.take.mutate(walkIn(clinic))).number).toBe('A102');
  daybook.clock.forward(5 * 60_000);
  expect((await take()).number).toBe('A103');
});

test('one press that is sent again and again counts once', async () => {
  const asked = press();
  for (let n = 0; n < 101; n += 1) await take(asked);
  expect((await take()).number).toBe('A002');
});
