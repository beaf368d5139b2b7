import type { PunchKind } from '@daybook/contract/clock';
import { type PunchId, punchId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Change } from '@daybook/contract/timesheet-edits';
import type { DayView, StampView } from '@daybook/contract/timesheets';
import type { WallMoment } from '@daybook/contract/values';
import { formatTime, wallDate } from '@daybook/ui/language/format';
import { parseTime } from '../../form/parse-time.ts';

/** A punch of the date as it is being amended. Facts stay: one is moved by voiding it for another. */
export interface Row {
  /** Of the punch that is there, or that would be added; stays the same however often it is sent. */
  id: PunchId;
  /** The punch that is there; null for one that would be added. */
  punch: { id: PunchId; at: string; method: StampView['method']; amended: boolean } | null;
  deed: 'keep' | 'move' | 'void' | 'add';
  kind: PunchKind;
  siteId: SiteId;
  zone: string;
  /** By the wall clock there; the time as it is typed. */
  date: string;
  time: string;
  offset: string | undefined;
}

/** The punches of a date, in order, each to be kept. */
export function rowsOf(day: DayView): Row[] {
  return day.periods.flatMap(({ siteId, zone, in: start, out, breaks }) => {
    const row = (kind: PunchKind, stamp: StampView): Row => ({
      id: punchId.parse(newId()),
      punch: { id: stamp.punchId, at: stamp.at, method: stamp.method, amended: stamp.amended },
      deed: 'keep',
      kind,
      siteId,
      zone,
      date: wallDate(zone, stamp.at),
      time: formatTime(zone, stamp.at),
      offset: undefined,
    });
    return [
      row('in', start),
      ...breaks.flatMap((pause) => [
        row('break-start', pause.start),
        // A shift's out ends a break that is open; it is one punch.
        ...(pause.end && pause.end.punchId !== out?.punchId ? [row('break-end', pause.end)] : []),
      ]),
      ...(out ? [row('out', out)] : []),
    ];
  });
}

/** One that would be added: what the date lacks, or else an in. */
export function newRow(rows: readonly Row[], day: DayView, site: { id: SiteId; zone: string }): Row {
  const open = day.periods.find(({ out }) => out === null);
  const lacksOut = open !== undefined && !rows.some(({ deed, kind }) => deed === 'add' && kind === 'out');
  return {
    id: punchId.parse(newId()),
    punch: null,
    deed: 'add',
    kind: lacksOut ? 'out' : 'in',
    siteId: open?.siteId ?? day.periods[0]?.siteId ?? site.id,
    zone: open?.zone ?? day.periods[0]?.zone ?? site.zone,
    date: day.date,
    time: lacksOut && open.proposedOut ? formatTime(open.zone, open.proposedOut.at) : '',
    offset: undefined,
  };
}

/** Whether a row changes anything. One that is moved to where it is does not. */
export function isChange({ deed, punch, zone, date, time, offset }: Row): boolean {
  if (deed !== 'move' || !punch) return deed !== 'keep';
  return (
    date !== wallDate(zone, punch.at) ||
    parseTime(time) !== parseTime(formatTime(zone, punch.at)) ||
    offset !== undefined
  );
}

/** What is to be sent, and of which row each change is; null while a time is none. */
export function changesOf(rows: readonly Row[]): { changes: Change[]; of: Row[] } | null {
  const of = rows.filter(isChange);
  const changes: Change[] = [];
  for (const row of of) {
    if (row.deed === 'void') {
      if (row.punch) changes.push({ action: 'void', punchId: row.punch.id });
      continue;
    }
    const at = wallOf(row);
    if (!at) return null;
    const { id, kind, siteId, punch } = row;
    changes.push(
      punch ? { action: 'replace', id, punchId: punch.id, kind, at } : { action: 'add', id, kind, siteId, at },
    );
  }
  return { changes, of };
}

function wallOf({ date, time, offset }: Row): WallMoment | null {
  const parsed = parseTime(time);
  return parsed === null || date === '' ? null : { date, time: parsed, ...(offset ? { offset } : {}) };
}

/** The time as it stands on the button: `17:00`. */
export function timeShown({ time }: Pick<Row, 'time'>): string | null {
  return parseTime(time)?.replace(/^0/, '') ?? null;
}
