import { expect, test } from 'vitest';
import { deedsOf, standingOf } from './standing-of.ts';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00.000Z`);
const confirmBy = '2026-11-24T09:15:00.000Z';
const changeBy = '2026-11-24T12:00:00.000Z';
const booking = { state: 'requested', confirmBy, changeBy } as const;

test('what waits for its mail is confirmed until its minutes are over, and cancelled at any time before', () => {
  expect(standingOf(booking, at('09:14'))).toBe('pending');
  expect(standingOf(booking, at('09:15'))).toBe('lapsed');
  expect(deedsOf({ ...booking, changeBy: '2026-11-24T08:00:00.000Z' }, at('09:14'))).toEqual({
    ...{ confirm: true, cancel: 'yes' },
  });
  expect(deedsOf(booking, at('09:16'))).toEqual({ confirm: false, cancel: 'no' });
});

test.each(['requested', 'booked'] as const)(
  'what is %s for good is cancelled here until the notice begins',
  (state) => {
    const sure = { state, confirmBy: null, changeBy };
    expect(deedsOf(sure, at('12:00'))).toEqual({ confirm: false, cancel: 'yes' });
    expect(deedsOf(sure, at('12:01'))).toEqual({ confirm: false, cancel: 'too-late' });
  },
);

test.each(['arrived', 'in-service', 'done', 'no-show', 'cancelled', 'lapsed'] as const)('%s is only shown', (state) => {
  expect(deedsOf({ state, confirmBy: null, changeBy }, at('08:00'))).toEqual({ confirm: false, cancel: 'no' });
});
