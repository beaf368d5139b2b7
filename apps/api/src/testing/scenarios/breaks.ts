import { presetRules } from '@daybook/rules/timesheets/presets';
import { manila, plain, quarter, rest, type Scenario, shift } from './scenario.ts';

export const breaks: Scenario[] = [
  ['B01 an unpaid half hour', {}, rest(30), { '2026-06-15': { ...plain(450), unpaidBreak: 30 } }],
  ['B02 a rest of 18 minutes is paid', {}, rest(18), { '2026-06-15': { ...plain(480), paidBreak: 18 } }],
  ['B02 one of 20 too', {}, rest(20), { '2026-06-15': { ...plain(480), paidBreak: 20 } }],
  [
    'B02 one of 21 is paid by these rules, and flagged',
    {},
    rest(21),
    { '2026-06-15': { ...plain(480), paidBreak: 21 } },
    { '2026-06-15': ['break-in-doubt'] },
  ],
  [
    'B02 one of 21 is not paid by others, and flagged',
    { rules: { breaks: { ...presetRules.us.breaks, doubtful: 'unpaid' } } },
    rest(21),
    { '2026-06-15': { ...plain(459), unpaidBreak: 21 } },
    { '2026-06-15': ['break-in-doubt'] },
  ],
  ['B02 without rules nothing is', manila, rest(18), { '2026-06-15': { ...plain(462), unpaidBreak: 18 } }],
  [
    'B04 B05 the out ends an open break at the same instant',
    {},
    ['in 2026-06-15 09:00', 'break-start 2026-06-15 16:20', 'out 2026-06-15 17:00'],
    { '2026-06-15': { ...plain(440), unpaidBreak: 40 } },
  ],
  [
    'B04 a break of ten minutes at the end',
    {},
    ['in 2026-06-15 09:00', 'break-start 2026-06-15 16:50', 'out 2026-06-15 17:00'],
    { '2026-06-15': { ...plain(480), paidBreak: 10 } },
  ],
  [
    'B07 a meal one minute after the fifth hour is late',
    { zone: 'America/Los_Angeles', preset: 'california' },
    ['in 2026-06-15 08:00', 'break-start 2026-06-15 13:01', 'break-end 2026-06-15 13:31', 'out 2026-06-15 16:00'],
    { '2026-06-15': { ...plain(450), unpaidBreak: 30, premium: 60 } },
    { '2026-06-15': ['meal-late'] },
  ],
  [
    'B07 before the end of the fifth hour it is in time',
    { zone: 'America/Los_Angeles', preset: 'california' },
    ['in 2026-06-15 08:00', 'break-start 2026-06-15 12:59', 'break-end 2026-06-15 13:29', 'out 2026-06-15 16:00'],
    { '2026-06-15': { ...plain(450), unpaidBreak: 30 } },
    { '2026-06-15': [] },
  ],
  [
    'B07 no meal at all',
    { zone: 'America/Los_Angeles', preset: 'california' },
    shift('2026-06-15', '08:00', '15:00'),
    { '2026-06-15': { ...plain(420), premium: 60 } },
    { '2026-06-15': ['meal-missing'] },
  ],
  [
    'B10 to the nearest quarter, in down and out down',
    quarter('nearest'),
    shift('2026-06-15', '07:52', '17:07'),
    { '2026-06-15': plain(555) },
  ],
  [
    'B10 to the nearest quarter, in up and out up',
    quarter('nearest'),
    shift('2026-06-15', '07:53', '17:08'),
    { '2026-06-15': plain(555) },
  ],
  [
    'B10 seconds are dropped first',
    quarter('nearest'),
    shift('2026-06-15', '07:52:59', '17:07:59'),
    { '2026-06-15': plain(555) },
  ],
  ['B12 what is round stays', quarter('up'), shift('2026-06-15', '13:00', '14:30'), { '2026-06-15': plain(90) }],
  [
    'B14 rounding leaves nothing, and not less',
    quarter('up'),
    shift('2026-06-15', '09:08', '09:10'),
    { '2026-06-15': {} },
    { '2026-06-15': ['rounded-to-nothing'] },
  ],
];
