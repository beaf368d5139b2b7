import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, newChange, openClinic } from '../testing/appointments.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { comeBack } from '../testing/lakeshore.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook({ sessionLifetime: 12 * 3_600 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** Tuesday, 9 June 2026 in Manila. */
const at = (time: string) => new Date(Date.parse(`2026-06-09T${time}:00+08:00`)).toISOString();

async function clinic(now: string) {
  daybook.clock.set(now);
  const opened = await openClinic(daybook);
  const book = (time: string) => opened.desk.api.appointments.book.mutate(booking(opened, at(time)));
  const day = { siteId: opened.site, from: '2026-06-09', to: '2026-06-09' };
  const list = async () => (await opened.desk.api.appointments.list.query(day)).items;
  return { ...opened, book, list };
}

test('A18 who has not arrived after the grace is marked late, missed, and taken back when they come after all', async () => {
  const { book, desk, list } = await clinic('2026-06-09T00:00:00.000Z');
  const booked = await book('09:00');
  const flags = async () => (await list())[0]?.flags.filter((flag) => flag === 'late');
  daybook.clock.set(new Date(Date.parse(at('09:15')) - 1).toISOString());
  expect(await flags()).toEqual([]);
  daybook.clock.set(at('09:15'));
  expect(await flags()).toEqual(['late']);
  const say = (state: 'no-show' | 'arrived' | 'done', version: number) =>
    desk.api.appointments.setStatus.mutate({ id: booked.id, version, changeId: newChange(), state });
  await say('no-show', 1);
  daybook.clock.set(at('09:20'));
  expect(await say('arrived', 2)).toMatchObject({ state: 'arrived' });
  const { items } = await desk.api.appointments.history.query({ id: booked.id });
  expect(items.map(({ state }) => state)).toEqual(['booked', 'no-show', 'arrived']);
  expect((await refusal(say('done', 3))).reason).toBe('not-allowed');
});

test('nobody has missed what has not begun, nor come for what is another day’s; who comes early is arrived early', async () => {
  const { book, desk, list } = await clinic(new Date(Date.parse(at('09:00')) - 16 * 3_600_000 - 1).toISOString());
  const { id } = await book('09:00');
  const say = (state: 'no-show' | 'arrived' | 'booked', version: number) =>
    desk.api.appointments.setStatus.mutate({ id, version, changeId: newChange(), state });
  const tooEarly = async (state: 'no-show' | 'arrived', allowedAt: string) =>
    expect(await refusal(say(state, 1))).toMatchObject({ reason: 'too-early', allowedAt });
  await tooEarly('arrived', new Date(Date.parse(at('09:00')) - 16 * 3_600_000).toISOString());
  await tooEarly('no-show', at('09:00'));
  daybook.clock.set(new Date(Date.parse(at('09:00')) - 1).toISOString());
  await comeBack(desk, desk.login);
  await tooEarly('no-show', at('09:00'));
  expect(await list()).toMatchObject([{ state: 'booked', version: 1 }]);
  expect((await desk.api.appointments.history.query({ id })).items).toHaveLength(1);
  await say('arrived', 1);
  await say('booked', 2);
  daybook.clock.set(at('09:00'));
  expect(await say('no-show', 3)).toMatchObject({ state: 'no-show' });
});
