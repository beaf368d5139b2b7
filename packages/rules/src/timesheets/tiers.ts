import type { Boundary } from '@daybook/contract/explanation';
import type { RuleSet } from '@daybook/contract/pay-rules';
import type { Tier } from '@daybook/contract/timesheets';
import type { Piece } from './pieces.ts';
import type { Stretch } from './valuation.ts';

const minute = 60_000;

/** A piece, or the part of it that one tier holds. */
export interface Tiered extends Piece {
  tier: Tier | null;
}

interface Counted {
  /** Paid minutes of the day so far. */
  day: Map<number, number>;
  /** Regular minutes of the week so far: what is overtime already counts towards no other limit. */
  week: number;
}

interface Verdict {
  tier: Tier;
  because: Stretch['because'];
  /** Minutes until the next limit, and which that is. */
  left: number;
  limit: Boundary | null;
}

/**
 * Puts each minute of a workweek into one tier, in order of time, and cuts where a limit is reached. An hour that is
 * overtime by the day counts towards no weekly limit, so that the larger of the two is paid and none twice
 * (California Labor Code 510; DLSE manual 48.1.5).
 * @param pieces of one workweek
 * @param seventhDay the day of it that is the seventh worked in a row, if the rules know one
 */
export function tiersOf(pieces: readonly Piece[], rules: RuleSet, seventhDay: number | null): Tiered[] {
  const counted: Counted = { day: new Map(), week: 0 };
  return pieces
    .toSorted((a, b) => a.from - b.from)
    .flatMap((piece): Tiered[] =>
      piece.kind === 'unpaid-break' ? [{ ...piece, tier: null }] : partsOf(piece, rules, counted, seventhDay),
    );
}

function partsOf(piece: Piece, rules: RuleSet, counted: Counted, seventhDay: number | null): Tiered[] {
  const parts: Tiered[] = [];
  let rest = piece;
  while (rest.to > rest.from) {
    const today = counted.day.get(rest.day) ?? 0;
    const verdict =
      rest.day === seventhDay && rules.seventhDay
        ? onSeventhDay(today, rules.seventhDay.overtimeUpTo)
        : byLimits(today, counted.week, rules);
    const { tier, because, left, limit } = verdict;
    const minutes = Math.min((rest.to - rest.from) / minute, left);
    const to = rest.from + minutes * minute;
    const reached = to < rest.to && limit !== null;
    parts.push({ ...rest, to, endedBy: reached ? limit : rest.endedBy, tier, because });
    counted.day.set(rest.day, today + minutes);
    if (tier === 'regular') counted.week += minutes;
    rest = { ...rest, from: to, startedBy: reached ? limit : rest.startedBy };
  }
  return parts;
}

function onSeventhDay(today: number, upTo: number): Verdict {
  const left = upTo - today;
  if (left <= 0) return { tier: 'double-time', because: 'seventh-day', left: Number.POSITIVE_INFINITY, limit: null };
  return { tier: 'overtime', because: 'seventh-day', left, limit: { by: 'daily-limit', minutes: upTo } };
}

function byLimits(today: number, week: number, rules: RuleSet): Verdict {
  const next = rules.daily.find(({ over }) => today < over);
  const untilDay = next ? next.over - today : Number.POSITIVE_INFINITY;
  const dayLimit: Boundary | null = next ? { by: 'daily-limit', minutes: next.over } : null;
  const daily = rules.daily.findLast(({ over }) => today >= over);
  if (daily) return { tier: daily.tier, because: 'daily', left: untilDay, limit: dayLimit };
  const { weekly } = rules;
  if (weekly && week >= weekly.over) return { tier: 'overtime', because: 'weekly', left: untilDay, limit: dayLimit };
  const untilWeek = weekly ? weekly.over - week : Number.POSITIVE_INFINITY;
  if (weekly && untilWeek < untilDay)
    return {
      tier: 'regular',
      because: 'within-limits',
      left: untilWeek,
      limit: { by: 'weekly-limit', minutes: weekly.over },
    };
  return { tier: 'regular', because: 'within-limits', left: untilDay, limit: dayLimit };
}
