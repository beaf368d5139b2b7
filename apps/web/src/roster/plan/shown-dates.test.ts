import { expect, test } from 'vitest';
import { shownDates, viewSearch } from './shown-dates.ts';

const today = '2026-06-17';
const shown = (asked: Parameters<typeof shownDates>[0], phone = false) => {
  const { view, from, to, read } = shownDates(asked, today, phone);
  return [view, from, to, read.from, read.to];
};

test('a week is shown unless another is asked for, and a date with the night before its week', () => {
  expect(shown({})).toEqual(['week', '2026-06-15', '2026-06-21', '2026-06-15', '2026-06-21']);
  expect(shown({ view: 'weeks', from: '2026-06-03' }).slice(0, 3)).toEqual(['weeks', '2026-06-01', '2026-06-28']);
  expect(shown({ view: 'day' })).toEqual(['day', today, today, '2026-06-14', '2026-06-21']);
  expect(shown({ view: 'day', date: '2026-06-22' }).slice(1)).toEqual([
    ...['2026-06-22', '2026-06-22', '2026-06-21', '2026-06-28'],
  ]);
});

test('a phone has the week of the date that the address names', () => {
  expect(shown({ view: 'day', date: '2026-07-02' }, true).slice(0, 3)).toEqual(['week', '2026-06-29', '2026-07-05']);
  expect(shown({ view: 'weeks' }, true).slice(0, 3)).toEqual(['week', '2026-06-15', '2026-06-21']);
});

test('another view shows the same dates: today where it is among them', () => {
  const week = shownDates({}, today, false);
  expect(viewSearch(week, 'day', today)).toMatchObject({ view: 'day', date: today });
  expect(viewSearch(week, 'day', '2026-08-01')).toMatchObject({ view: 'day', date: '2026-06-15' });
  const day = shownDates({ view: 'day', date: '2026-06-20' }, today, false);
  expect(viewSearch(day, 'week', today)).toEqual({ from: '2026-06-15' });
});
