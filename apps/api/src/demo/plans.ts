/** Hours that people usually work: wall times at their site; an end before the start is on the next day. */
interface Hours {
  start: string;
  end: string;
  break: { start: string; minutes: number } | undefined;
  /** 1 is Monday. */
  weekdays: readonly number[];
}

export const plans = {
  early: { start: '06:00', end: '15:00', break: { start: '11:00', minutes: 60 }, weekdays: [1, 2, 3, 4, 5] },
  day: { start: '08:00', end: '17:00', break: { start: '12:00', minutes: 60 }, weekdays: [1, 2, 3, 4, 5, 6] },
  late: { start: '13:00', end: '22:00', break: { start: '18:00', minutes: 60 }, weekdays: [3, 4, 5, 6, 7] },
  night: { start: '22:00', end: '06:00', break: { start: '02:00', minutes: 60 }, weekdays: [1, 2, 3, 4, 5] },
  long: { start: '07:30', end: '18:30', break: { start: '12:30', minutes: 60 }, weekdays: [1, 2, 3, 4, 5, 6] },
  part: { start: '09:00', end: '13:30', break: undefined, weekdays: [1, 3, 5, 7] },
} as const satisfies Record<string, Hours>;

export type Plan = keyof typeof plans;
