import { expect, test } from 'vitest';
import { endOf } from './ends.ts';

const manila = { zone: 'Asia/Manila', dayStart: '04:00', businessDate: '2026-11-25' };
const newYork = { zone: 'America/New_York', dayStart: '04:00', businessDate: '2026-03-07' };

test.each([
  ['today ends when the next business day begins', 'today', '', manila, '2026-11-25T20:00:00.000Z'],
  ['tomorrow', 'tomorrow', '', manila, '2026-11-26T20:00:00.000Z'],
  ['a week', 'week', '', manila, '2026-12-02T20:00:00.000Z'],
  ['a date', 'date', '2026-12-31', manila, '2026-12-31T20:00:00.000Z'],
  ['over the night that loses an hour', 'today', '', newYork, '2026-03-08T08:00:00.000Z'],
  ['no date is no end', 'date', '', manila, ''],
] as const)('%s', (_, until, date, site, end) => {
  expect(endOf(until, date, site)).toBe(end);
});
