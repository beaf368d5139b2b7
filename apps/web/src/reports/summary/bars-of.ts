/** One bar of a row: where it begins and how much of the height it takes, in per cent; null: nothing was filed that day. */
export interface Bar {
  date: string;
  value: number;
  top: number;
  height: number;
}

/** What all rows of a chart are measured by: from the least to the most of them, with zero between. */
export function scaleOf(values: readonly number[]): { low: number; high: number } {
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/** A row of bars on the scale of its chart, up from zero or down from it. A date without a value has none. */
export function barsOf(
  dates: readonly string[],
  values: ReadonlyMap<string, number>,
  { low, high }: { low: number; high: number },
): (Bar | null)[] {
  const at = (value: number) => (high === low ? 100 : (100 * (high - value)) / (high - low));
  return dates.map((date) => {
    const value = values.get(date);
    if (value === undefined) return null;
    const top = at(Math.max(value, 0));
    return { date, value, top, height: at(Math.min(value, 0)) - top };
  });
}
