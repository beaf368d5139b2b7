import { expect, test } from 'vitest';
import { drawDay } from './draw-day.ts';

const at = (time: string) => `2026-11-19T${time}:00.000Z`;

test('a day without its out is solid up to its last punch', () => {
  const punches = [
    { kind: 'in', at: at('08:00') },
    { kind: 'break-start', at: at('12:00') },
    { kind: 'break-end', at: at('13:00') },
  ] as const;
  expect(drawDay(punches)).toEqual([
    { in: at('08:00'), out: at('13:00'), breaks: [{ start: at('12:00'), end: at('13:00') }] },
  ]);
});

test('a second in begins a second bar, and a punch that fits nothing draws nothing', () => {
  const punches = [
    { kind: 'out', at: at('07:00') },
    { kind: 'in', at: at('08:00') },
    { kind: 'out', at: at('09:00') },
    { kind: 'in', at: at('10:00') },
  ] as const;
  expect(drawDay(punches)).toEqual([
    { in: at('08:00'), out: at('09:00'), breaks: [] },
    { in: at('10:00'), out: at('10:00'), breaks: [] },
  ]);
});
