import { expect, test } from 'vitest';
import { countdown, dayAndTime, differs, timeAlone, timeInPart, whenHere } from './time-text.ts';

const zone = 'Asia/Manila';
const at = (time: string) => new Date(`2026-11-24T${time}:00+08:00`).toISOString();

test.each([
  ['00:05', '0:05', '12:05 n.u.'],
  ['09:15', '9:15', '9:15 n.u.'],
  ['12:30', '12:30', '12:30 n.t.'],
  ['13:00', '13:00', '1:00 n.h.'],
  ['19:45', '19:45', '7:45 n.g.'],
])('%s is said as each language says it', (time, en, fil) => {
  expect(timeAlone('en', zone, at(time))).toBe(en);
  expect(timeAlone('fil', zone, at(time))).toBe(fil);
  expect(`${timeInPart('fil', zone, at(time))} ${fil.split(' ')[1]}`).toBe(fil);
});

test('a moment is said with its weekday, by the clock of the zone', () => {
  expect(dayAndTime('en', zone, at('09:15'))).toMatch(/^Tuesday,? 24 November, 9:15$/);
  expect(dayAndTime('en', 'America/New_York', at('09:15'))).toMatch(/^Monday,? 23 November, 20:15$/);
});

test('zones that show one time are one, whatever they are called', () => {
  expect(differs(zone, 'Asia/Singapore', at('09:15'))).toBe(false);
  expect(differs(zone, 'Europe/Paris', at('09:15'))).toBe(true);
});

test('the own clock is said with its day only where that is another', () => {
  expect(whenHere('en', zone, 'Europe/Paris', at('09:15'))).toBe('2:15');
  expect(whenHere('en', zone, 'America/New_York', at('09:15'))).toMatch(/^Monday,? 23 November, 20:15$/);
});

test('what is left is minutes and seconds', () => {
  expect([300, 292, 60, 9, 0].map(countdown)).toEqual(['5:00', '4:52', '1:00', '0:09', '0:00']);
});
