import { manila, nightly, plain, type Scenario, shift } from './scenario.ts';

export const time: Scenario[] = [
  [
    'T01 the night in which New York loses an hour',
    {},
    shift('2026-03-07', '22:00', '06:00', '2026-03-08'),
    { '2026-03-07': plain(420) },
  ],
  [
    'T02 the night in which New York gains one',
    {},
    shift('2026-10-31', '22:00', '06:00', '2026-11-01'),
    { '2026-10-31': plain(540) },
  ],
  [
    'T03 the loss with an unpaid meal',
    {},
    nightly('2026-03-07', '2026-03-08'),
    { '2026-03-07': { ...plain(420), unpaidBreak: 30 } },
  ],
  [
    'T03 the gain with an unpaid meal',
    {},
    nightly('2026-10-31', '2026-11-01'),
    { '2026-10-31': { ...plain(540), unpaidBreak: 30 } },
  ],
  [
    'T04 the same wall times in Manila',
    manila,
    shift('2026-03-07', '22:00', '06:00', '2026-03-08'),
    { '2026-03-07': plain(480) },
  ],
  [
    'the night in which Lord Howe gains half an hour',
    { zone: 'Australia/Lord_Howe', preset: 'none' },
    shift('2026-04-04', '22:00', '06:00', '2026-04-05'),
    { '2026-04-04': plain(510) },
  ],
  [
    'a shift that begins in the hour that is there twice',
    {},
    ['in 2026-11-01 01:30 -05:00', 'out 2026-11-01 09:30'],
    { '2026-10-31': plain(480) },
  ],
  [
    'T10 an evening whose UTC date is the next one',
    {},
    shift('2026-07-13', '14:00', '20:30'),
    { '2026-07-13': plain(390), '2026-07-14': {} },
  ],
  [
    'T11 a night shift counts whole to the date that it began on',
    manila,
    shift('2026-06-15', '22:00', '06:00', '2026-06-16'),
    { '2026-06-15': plain(480), '2026-06-16': {} },
  ],
  [
    'T12 before the cut-off it is still the date before',
    manila,
    shift('2026-06-10', '02:10', '03:40'),
    { '2026-06-09': plain(90), '2026-06-10': {} },
  ],
  [
    'T12 at the cut-off exactly the new date has begun',
    manila,
    shift('2026-06-10', '04:00', '05:30'),
    { '2026-06-09': {}, '2026-06-10': plain(90) },
  ],
  [
    'T12 a cut-off of its own',
    { ...manila, dayStart: '06:30' },
    shift('2026-06-10', '06:29', '08:29'),
    { '2026-06-09': plain(120), '2026-06-10': {} },
  ],
  [
    'T16 a shift that ends at midnight is nothing to the next day',
    manila,
    [...shift('2026-06-15', '21:00', '00:00', '2026-06-16'), ...shift('2026-06-16', '09:00', '10:00')],
    { '2026-06-15': plain(180), '2026-06-16': plain(60) },
  ],
];
