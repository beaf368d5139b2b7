import type { Explanation, Segment } from '@daybook/contract/explanation';
import { employeeId, punchId, siteId } from '@daybook/contract/ids';
import type { WorkPeriod } from '@daybook/contract/timesheets';
import { noFigures } from '@daybook/rules/timesheets/figures-of';

const site = siteId.parse('01900000-0000-7000-8000-000000000001');
export const punch = (n: number) => punchId.parse(`01900000-0000-7000-8000-00000000010${n}`);

/** Manila wall time on Tuesday 17 November 2026. */
export const at = (time: string) => new Date(`2026-11-17T${time}:00+08:00`).toISOString();
export const stamp = (n: number, raw: string, rounded = raw): WorkPeriod['in'] => ({
  punchId: punch(n),
  at: raw.includes('T') ? raw : at(raw),
  rounded: rounded.includes('T') ? rounded : at(rounded),
  method: 'pin',
  source: 'live',
  kiosk: 'Front tablet',
  amended: false,
});
export const period = (given: Partial<WorkPeriod>): WorkPeriod => ({
  siteId: site,
  zone: 'Asia/Manila',
  in: stamp(1, '07:57', '08:00'),
  out: stamp(4, '18:18', '18:15'),
  breaks: [],
  rawMinutes: 621,
  flags: [],
  proposedOut: null,
  ...given,
});
export const work = (from: string, to: string, given: Partial<Segment> = {}): Segment => ({
  from: from.includes('T') ? from : at(from),
  to: to.includes('T') ? to : at(to),
  minutes: 0,
  date: '2026-11-17',
  siteId: site,
  kind: 'work',
  tier: 'regular',
  because: 'within-limits',
  dayKind: 'ordinary',
  night: false,
  startedBy: { by: 'punch', punchId: punch(1), kind: 'in' },
  endedBy: { by: 'punch', punchId: punch(4), kind: 'out' },
  ...given,
});

type Given = Partial<Omit<Explanation, 'day' | 'applied'>> & {
  day?: Partial<Explanation['day']>;
  applied?: Partial<Explanation['applied']>;
};
export function explanation({ day, applied, ...given }: Given): Explanation {
  return {
    employee: {
      id: employeeId.parse('01900000-0000-7000-8000-000000000002'),
      name: 'Jomar Villanueva',
      calledName: 'Jomar',
      number: '7',
    },
    zone: 'Asia/Manila',
    rules: { id: null, name: 'Philippines', version: 3, from: '2026-01-01' },
    applied: {
      rounding: null,
      paidUpTo: 20,
      night: null,
      overtime: 12_500,
      overtimeOnSpecialDays: 13_000,
      doubleTime: 20_000,
      nightAdded: 1_000,
      day: 10_000,
      ...applied,
    },
    day: {
      date: '2026-11-17',
      state: 'open',
      dayKind: 'ordinary',
      holiday: null,
      leave: null,
      planned: [],
      periods: [],
      overtime: [],
      figures: noFigures,
      flags: [],
      digest: 'd',
      version: 1,
      approved: null,
      ...day,
    },
    segments: [],
    weekBefore: 0,
    week: { from: '2026-11-16', to: '2026-11-22' },
    clockChange: null,
    premiums: [],
    edits: [],
    ...given,
  };
}

/** A Tuesday that was rounded, with an hour and a quarter over the eighth. */
export const tuesday = explanation({
  applied: { rounding: { minutes: 15, direction: 'nearest' } },
  day: {
    figures: { ...noFigures, worked: 555, regular: 480, overtimeDaily: 75, unpaidBreak: 60 },
    periods: [
      period({
        breaks: [{ start: stamp(2, '12:02', '12:00'), end: stamp(3, '13:01', '13:00'), minutes: 60, paid: false }],
      }),
    ],
  },
  segments: [
    work('08:00', '12:00', { minutes: 240 }),
    work('12:00', '13:00', { minutes: 60, kind: 'unpaid-break', tier: null }),
    work('13:00', '17:00', { minutes: 240, endedBy: { by: 'daily-limit', minutes: 480 } }),
    work('17:00', '18:15', {
      minutes: 75,
      tier: 'overtime',
      because: 'daily',
      startedBy: { by: 'daily-limit', minutes: 480 },
    }),
  ],
});
