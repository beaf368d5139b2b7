import { days, manila, night, plain, type Scenario, shift, week } from './scenario.ts';

export const overtime: Scenario[] = [
  [
    'P01 five days of 8 h 15',
    {},
    days(week, '09:00', '17:15'),
    { '2026-06-15': plain(495), '2026-06-19': { worked: 495, regular: 420, overtimeWeekly: 75 } },
  ],
  [
    'P04 five days of 10 h, US',
    {},
    days(week, '08:00', '18:00'),
    { '2026-06-18': plain(600), '2026-06-19': { worked: 600, overtimeWeekly: 600 } },
  ],
  [
    'P04 five days of 10 h, California',
    { zone: 'America/Los_Angeles', preset: 'california', rules: { meals: [] } },
    days(week, '08:00', '18:00'),
    {
      '2026-06-15': { worked: 600, regular: 480, overtimeDaily: 120 },
      '2026-06-19': { worked: 600, regular: 480, overtimeDaily: 120 },
    },
  ],
  [
    'P05 one day of 13 h, California',
    { zone: 'America/Los_Angeles', preset: 'california', rules: { meals: [] } },
    shift('2026-06-15', '08:00', '21:00'),
    { '2026-06-15': { worked: 780, regular: 480, overtimeDaily: 240, doubleTime: 60 } },
  ],
  [
    'the seventh day in a row, California',
    { zone: 'America/Los_Angeles', preset: 'california', rules: { meals: [] } },
    days(['2026-06-14', ...week, '2026-06-20'], '09:00', '14:00'),
    { '2026-06-19': plain(300), '2026-06-20': { worked: 300, overtimeDaily: 300 } },
  ],
  [
    'P08 across the period’s end, split at midnight',
    { zone: 'Asia/Manila', preset: 'none', rules: { shiftCountsTo: 'split' } },
    shift('2026-06-15', '22:00', '06:00', '2026-06-16'),
    { '2026-06-15': plain(120), '2026-06-16': plain(360) },
  ],
  [
    'P08 across the period’s end, by the start',
    manila,
    shift('2026-06-15', '22:00', '06:00', '2026-06-16'),
    { '2026-06-15': plain(480), '2026-06-16': {} },
  ],
  [
    'P08 split in the night that loses an hour',
    { rules: { shiftCountsTo: 'split' } },
    shift('2026-03-07', '22:00', '06:00', '2026-03-08'),
    { '2026-03-07': plain(120), '2026-03-08': plain(300) },
  ],
  [
    'P12 three hours of eight by day',
    night('00:00', '06:00'),
    shift('2026-06-15', '01:00', '09:00'),
    { '2026-06-14': { ...plain(480), night: 300 } },
  ],
  [
    'P12 a night across midnight',
    night('22:00', '06:00'),
    shift('2026-06-15', '20:00', '23:00'),
    { '2026-06-15': { ...plain(180), night: 60 } },
  ],
  [
    'Philippine overtime by night',
    { zone: 'Asia/Manila', preset: 'philippines' },
    shift('2026-06-15', '14:00', '00:00', '2026-06-16'),
    { '2026-06-15': { worked: 600, regular: 480, overtimeDaily: 120, night: 120 } },
  ],
  [
    'Philippine Sunday is the rest day',
    { zone: 'Asia/Manila', preset: 'philippines' },
    shift('2026-06-14', '08:00', '12:00'),
    { '2026-06-14': { ...plain(240), restDay: 240 } },
  ],
];
