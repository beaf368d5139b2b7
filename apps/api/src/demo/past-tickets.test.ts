import { expect, test } from 'vitest';
import { pastAppointments } from './past-appointments.ts';
import { pastTickets } from './past-tickets.ts';

const now = Date.parse('2026-11-24T01:00:00.000Z');
const tickets = () => pastTickets(now, pastAppointments(now));

test('numbers of the demo are always the same, and each is there once on its date', () => {
  expect(tickets()).toEqual(tickets());
  const names = tickets().map(({ date, letter, number }) => `${date} ${letter}${number}`);
  expect(new Set(names).size).toBe(names.length);
});

test('nobody is called before the number was taken, and who took a number earlier has the lower one', () => {
  const all = tickets();
  for (const { joinedAt, calledAt, endedAt } of all) {
    expect(calledAt).toBeGreaterThanOrEqual(joinedAt);
    expect(endedAt).toBeGreaterThan(calledAt);
    expect(endedAt).toBeLessThan(now);
  }
  const lanes = Map.groupBy(all, ({ date, letter }) => `${date} ${letter}`);
  for (const lane of lanes.values())
    expect(lane.map(({ number }) => number)).toEqual(lane.map((_, index) => index + 1));
});
