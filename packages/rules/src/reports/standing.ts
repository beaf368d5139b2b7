import type { DayStanding } from '@daybook/contract/report-board';
import type { ReportState } from '@daybook/contract/reports';

/** What is known of a site's date. */
export interface AskedDay {
  date: string;
  /** From that business date on a report is asked for; null: none is. */
  from: string | null;
  /** The site's calendar says that it is closed. */
  closed: boolean;
  /** The state of its report; null: there is none. */
  state: ReportState | null;
  /** When it was handed in first, in ms; null: it was not. */
  submittedAt: number | null;
  /** By when it is due, in ms. */
  dueAt: number;
}

export interface Standing {
  standing: DayStanding;
  /** It is due, and not handed in. */
  overdue: boolean;
  /** It was handed in by its time; null where nothing was due, or is not yet. */
  onTime: boolean | null;
}

/** Whether a report is asked for on a date at all. */
export function isAsked({ date, from, closed }: Pick<AskedDay, 'date' | 'from' | 'closed'>): boolean {
  return from !== null && date >= from && !closed;
}

/**
 * How a site stands with a date: what was written comes before what the calendar says, and a date on which nothing was
 * written is missing only once its own time is over. One that was returned is due again at once.
 */
export function standingOf(day: AskedDay, now: number): Standing {
  const { closed, state, submittedAt, dueAt } = day;
  const isDue = now >= dueAt;
  const asked = isAsked(day);
  if (state === null) {
    if (!asked) return { standing: closed ? 'closed' : 'not-asked', overdue: false, onTime: null };
    return isDue
      ? { standing: 'missing', overdue: true, onTime: false }
      : { standing: 'not-due', overdue: false, onTime: null };
  }
  const handedIn = state === 'submitted' || state === 'approved';
  const onTime = submittedAt === null ? (isDue ? false : null) : submittedAt <= dueAt;
  return { standing: state, overdue: asked && isDue && !handedIn, onTime: asked ? onTime : null };
}
