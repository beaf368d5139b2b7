import { appointmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { openClinic } from '../testing/appointments.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-08T00:00:00.000Z');
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const minute = 60_000;

test('what is held, or never confirmed, lapses by itself once it is over, and the history says so', async () => {
  const { site, service, desk } = await openClinic(daybook);
  const visitor = daybook.browser();
  const hold = async (startsAt: string) => {
    const id = appointmentId.parse(newId());
    await visitor.api.appointments.hold.mutate({ id, siteId: site, serviceId: service, startsAt });
    return id;
  };
  const [held, asked] = [await hold('2026-06-09T01:00:00.000Z'), await hold('2026-06-09T02:00:00.000Z')];
  const who = { name: 'Paz Aquino', email: 'paz@example.org', phone: null, birthDate: null, note: null };
  await visitor.api.appointments.request.mutate({ id: asked, ...who, language: 'en' });
  const steps = async (id: typeof held) =>
    (await desk.api.appointments.history.query({ id })).items.map(({ what }) => what);

  daybook.clock.forward(5 * minute);
  await sweep(daybook.house, 15 * minute);
  expect([await steps(held), await steps(asked)]).toEqual([
    ['held', 'lapsed'],
    ['held', 'requested'],
  ]);
  daybook.clock.forward(10 * minute);
  for (const _ of [1, 2]) await sweep(daybook.house, 15 * minute);
  expect(await steps(asked)).toEqual(['held', 'requested', 'lapsed']);
});
