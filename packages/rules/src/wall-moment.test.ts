import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wallInstant, wallMomentOf } from './wall-moment.ts';

const newYork = 'America/New_York';

test('T08 a wall time that the clock was set forward over does not exist, and both sides are named', () => {
  expect(wallInstant({ date: '2026-03-08', time: '02:30' }, newYork)).toEqual({
    is: 'none',
    instants: ['2026-03-08T01:30:00-05:00', '2026-03-08T03:30:00-04:00'],
  });
  expect(wallInstant({ date: '2026-03-08', time: '02:30', offset: '-05:00' }, newYork).is).toBe('none');
});

test('T09 a wall time that came twice needs its offset', () => {
  const twice = { date: '2026-11-01', time: '01:30' };
  expect(wallInstant(twice, newYork)).toEqual({
    is: 'two',
    instants: ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
  });
  expect(wallInstant({ ...twice, offset: '-04:00' }, newYork)).toEqual({ is: 'one', at: Date.UTC(2026, 10, 1, 5, 30) });
  expect(wallInstant({ ...twice, offset: '-05:00' }, newYork)).toEqual({ is: 'one', at: Date.UTC(2026, 10, 1, 6, 30) });
  expect(wallInstant({ ...twice, offset: '+08:00' }, newYork).is).toBe('two');
});

test('an offset that the zone does not have is passed over where there is one moment alone', () => {
  const manila = { date: '2026-06-15', time: '08:00', offset: '-05:00' };
  expect(wallInstant(manila, 'Asia/Manila')).toEqual({ is: 'one', at: Date.UTC(2026, 5, 15, 0, 0) });
});

test('a moment’s own wall time and offset lead back to it, in every zone and year', () => {
  const zones = ['America/New_York', 'Asia/Manila', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
  const minutes = fc.integer({ min: 0, max: 60 * 366 * 24 * 60 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      const at = Date.UTC(1990, 0, 1) + minute * 60_000;
      expect(wallInstant(wallMomentOf(at, zone), zone)).toEqual({ is: 'one', at });
    }),
  );
});
