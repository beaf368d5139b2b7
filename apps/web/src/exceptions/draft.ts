import type { Answer, ExceptionDetail } from '@daybook/contract/exceptions';
import type { EmployeeId } from '@daybook/contract/ids';
import type { WallMoment } from '@daybook/contract/values';
import { formatTime, wallDate, wallTime } from '@daybook/ui/language/format';
import { parseTime } from '../form/parse-time.ts';

/** What is chosen and typed so far. */
export interface Draft {
  answer: Answer | null;
  /** As it is typed. */
  time: string;
  /** For an answer that asks for the date too. */
  date: string;
  /** Which of two moments of one wall time is meant. */
  offset: string | undefined;
  person: { id: EmployeeId; name: string } | null;
  reason: string;
}

/** The likeliest answer is chosen already; a time stands there only when the employee said one, or Daybook proposes one. */
export function emptyDraft({ answers, evidence, item }: ExceptionDetail): Draft {
  const said = evidence.asked.find(({ kind, action }) => item.kind === 'asked' || (kind === 'out' && action === 'add'));
  const known = said?.at ?? evidence.held?.at ?? evidence.between?.after ?? item.at;
  return {
    answer: answers[0] ?? null,
    time: said ? formatTime(item.site.zone, said.at) : (proposedOf({ evidence, item }) ?? ''),
    date: wallDate(item.site.zone, known),
    offset: undefined,
    person: null,
    reason: '',
  };
}

/** The wall time that is meant; null while it is none. An out after midnight is on the date behind the shift's last punch. */
export function wallOf(draft: Draft, { evidence, item }: ExceptionDetail): WallMoment | null {
  const time = parseTime(draft.time);
  if (time === null || draft.date === '') return null;
  const { between } = evidence;
  const { zone } = item.site;
  const { offset } = draft;
  const date = between ? dateAfter(wallDate(zone, between.after), wallTime(zone, between.after), time) : draft.date;
  return { date, time, ...(offset ? { offset } : {}) };
}

/** The first date on which this time lies after that wall clock. */
function dateAfter(date: string, clock: { hour: number; minute: number }, time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minutes > clock.hour * 60 + clock.minute ? date : dayAfter(date);
}

/** The calendar date after this one. */
function dayAfter(date: string): string {
  return wallDate('UTC', Date.parse(`${date}T00:00:00.000Z`) + 86_400_000);
}

/** The time as it stands on the button: `17:00`. */
export function timeShown(draft: Draft): string | null {
  const time = parseTime(draft.time);
  return time === null ? null : time.replace(/^0/, '');
}

/** When Daybook proposes that a shift without its out ended, by the site's clock: `17:00`. */
export function proposedOf({ evidence, item }: Pick<ExceptionDetail, 'evidence' | 'item'>): string | null {
  return evidence.proposedOut === null ? null : formatTime(item.site.zone, evidence.proposedOut);
}

/** Which punch an answer is about. */
export function punchOf({ evidence, item }: ExceptionDetail): 'in' | 'break-start' | 'break-end' | 'out' {
  if (item.kind === 'missed') return 'out';
  return evidence.held?.kind ?? evidence.asked[0]?.kind ?? 'out';
}

/** What the employee asks for, where that is the question. */
export function actionOf({ evidence, item }: ExceptionDetail): 'add' | 'replace' | 'void' {
  return item.kind === 'asked' ? (evidence.asked[0]?.action ?? 'add') : 'add';
}
