import type { DayKind, PayView } from '@daybook/contract/timesheets';

type PayLine = PayView['lines'][number];

/** Minor units an hour, exact: an average of rates is seldom whole. */
export interface Rate {
  over: number;
  under: number;
}

/** Minutes at a rate before they are summed. `times` is a product of three shares in ten thousandths. */
export interface Part {
  bucket: PayLine['bucket'];
  dayKind: DayKind;
  minutes: number;
  rate: Rate;
  ofAverage: boolean;
  times: number;
}

const whole = 10_000;
/** `times` of a part that is paid once. */
export const once = whole ** 3;

const buckets: readonly PayLine['bucket'][] = [
  'regular',
  'overtime',
  'double-time',
  'night',
  'leave',
  'holiday-unworked',
  'premium',
];
const dayKinds: readonly DayKind[] = ['ordinary', 'rest', 'special', 'special-rest', 'holiday', 'holiday-rest'];

/** The parts that differ in minutes alone become one line each. A line is rounded half up, once; what is paid nothing is none. */
export function linesOf(parts: readonly Part[]): PayLine[] {
  const sums = new Map<string, Part>();
  for (const part of parts) {
    if (part.minutes === 0 || part.times === 0) continue;
    const { bucket, dayKind, ofAverage, times } = part;
    const rate = reduced(part.rate);
    const key = [bucket, dayKind, rate.over, rate.under, ofAverage, times].join(' ');
    const sum = sums.get(key);
    if (sum) sum.minutes += part.minutes;
    else sums.set(key, { ...part, rate });
  }
  return [...sums.values()].sort(inOrder).map(({ rate, times, ...part }) => ({
    ...part,
    rate: halfUp(BigInt(rate.over), BigInt(rate.under)),
    times: halfUp(BigInt(times), BigInt(whole ** 2)),
    amount: halfUp(BigInt(part.minutes) * BigInt(rate.over) * BigInt(times), 60n * BigInt(rate.under) * BigInt(once)),
  }));
}

function inOrder(a: Part, b: Part): number {
  return (
    buckets.indexOf(a.bucket) - buckets.indexOf(b.bucket) ||
    dayKinds.indexOf(a.dayKind) - dayKinds.indexOf(b.dayKind) ||
    Number(a.ofAverage) - Number(b.ofAverage) ||
    a.rate.over / a.rate.under - b.rate.over / b.rate.under ||
    a.times - b.times
  );
}

function reduced({ over, under }: Rate): Rate {
  let [a, b] = [over, under];
  while (b !== 0) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
}

function halfUp(over: bigint, under: bigint): number {
  const doubled = 2n * over + under;
  const quotient = doubled / (2n * under);
  return Number(doubled < 0n && doubled % (2n * under) !== 0n ? quotient - 1n : quotient);
}
