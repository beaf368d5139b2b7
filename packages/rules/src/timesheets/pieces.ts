import type { Boundary } from '@daybook/contract/explanation';
import type { SiteId } from '@daybook/contract/ids';
import type { RuleSet } from '@daybook/contract/pay-rules';
import { minutesOf } from '../time-of-day.ts';
import { minuteOf } from './rounding.ts';
import type { Stretch, ValuedPeriod } from './valuation.ts';
import type { Wall } from './wall.ts';
import { hasNoMinutes } from './work-periods.ts';

/** A stretch of a work period before anybody knows how it is paid. Moments in ms. */
export interface Piece {
  from: number;
  to: number;
  kind: Stretch['kind'];
  /** Only a break that the table deducts says more than `within-limits` here. */
  because: Stretch['because'];
  night: boolean;
  /** Days since 1970 that it counts to. */
  day: number;
  siteId: SiteId;
  startedBy: Boundary;
  endedBy: Boundary;
}

interface Cut {
  at: number;
  boundary: Boundary;
}

/**
 * A work period as pieces: cut at its breaks, at the edges of the night, and where the rules split it at midnight. Work
 * periods that wait for a decision have none.
 * @param startDay days since 1970 that a period counts to when it is not split
 * @param now ms, for what still runs
 */
export function piecesOf(period: ValuedPeriod, rules: RuleSet, wall: Wall, startDay: number, now: number): Piece[] {
  const plain = spansOf(period, now);
  const [first, last] = [plain[0], plain.at(-1)];
  if (!first || !last) return [];
  const nights = nightsBetween(first.from, last.to, rules.night, wall);
  const midnights = rules.shiftCountsTo === 'split' ? midnightsBetween(first.from, last.to, wall) : [];
  const cuts: Cut[] = [
    ...nights.flatMap(({ from, to }) => [
      { at: from, boundary: { by: 'night', edge: 'from' } as const },
      { at: to, boundary: { by: 'night', edge: 'to' } as const },
    ]),
    ...midnights.map((at) => ({ at, boundary: { by: 'midnight' } as const })),
  ].sort((a, b) => a.at - b.at);
  return plain.flatMap((span) =>
    cutAt(span, cuts).map((piece) => ({
      ...piece,
      night: nights.some(({ from, to }) => from <= piece.from && piece.from < to),
      siteId: period.siteId,
      because: 'within-limits' as const,
      day: rules.shiftCountsTo === 'split' ? wall.dayAt(piece.from) : startDay,
    })),
  );
}

type Span = Omit<Piece, 'night' | 'day' | 'siteId' | 'because'>;

/** Work and breaks one after the other, by rounded moments; spans of no length are left out. */
function spansOf(period: ValuedPeriod, now: number): Span[] {
  const { out } = period;
  if (hasNoMinutes(period)) return [];
  const ending: { at: number; by: Boundary } = out
    ? { at: out.rounded, by: { by: 'punch', punchId: out.punch.id, kind: 'out' } }
    : { at: Math.max(minuteOf(now), period.in.rounded), by: { by: 'now' } };
  const spans: Span[] = [];
  let from = period.in.rounded;
  let startedBy: Boundary = { by: 'punch', punchId: period.in.punch.id, kind: 'in' };
  const go = (to: number, kind: Span['kind'], endedBy: Boundary) => {
    if (to > from) spans.push({ from, to, kind, startedBy, endedBy });
    from = Math.max(from, to);
    startedBy = endedBy;
  };
  for (const { start, end, paid } of period.breaks) {
    go(Math.min(start.rounded, ending.at), 'work', { by: 'punch', punchId: start.punch.id, kind: 'break-start' });
    const closes: Boundary = end ? { by: 'punch', punchId: end.punch.id, kind: end.punch.kind } : ending.by;
    go(Math.min(end?.rounded ?? ending.at, ending.at), paid ? 'paid-break' : 'unpaid-break', closes);
  }
  go(ending.at, 'work', ending.by);
  return spans;
}

function cutAt(span: Span, cuts: readonly Cut[]): Span[] {
  const pieces: Span[] = [];
  let rest = span;
  for (const { at, boundary } of cuts) {
    if (at <= rest.from || at >= rest.to) continue;
    pieces.push({ ...rest, to: at, endedBy: boundary });
    rest = { ...rest, from: at, startedBy: boundary };
  }
  pieces.push(rest);
  return pieces;
}

/** The nights that touch a span, each from its own evening's wall time to its morning's. */
function nightsBetween(from: number, to: number, night: RuleSet['night'], wall: Wall): { from: number; to: number }[] {
  if (night === null) return [];
  const begins = minutesOf(night.from);
  const ends = minutesOf(night.to) + (night.to <= night.from ? 1440 : 0);
  const nights: { from: number; to: number }[] = [];
  for (let day = wall.dayAt(from) - 1; day <= wall.dayAt(to); day += 1) {
    const one = { from: wall.instantAt(day, begins), to: wall.instantAt(day, ends) };
    if (one.from < to && one.to > from) nights.push(one);
  }
  return nights;
}

function midnightsBetween(from: number, to: number, wall: Wall): number[] {
  const midnights: number[] = [];
  for (let day = wall.dayAt(from) + 1; day <= wall.dayAt(to); day += 1) midnights.push(wall.instantAt(day, 0));
  return midnights;
}
