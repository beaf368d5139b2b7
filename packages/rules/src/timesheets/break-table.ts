import type { BreakTable } from '@daybook/contract/pay-rules';
import type { Piece } from './pieces.ts';

const minute = 60_000;

/**
 * Minutes of break that a presence of so many minutes needs, the break included: the shortest with which what is left
 * of it as work asks for none longer. Over 6 h 30 min and over 9 h 45 min: a presence of 9 h 20 needs 30, since 8 h 50
 * are left. (ArbZG § 4 counts working time without breaks.)
 */
export function breakDue(minutes: number, table: BreakTable | undefined): number {
  let due = 0;
  for (const row of table?.rows ?? []) if (minutes - due > row.over) due = Math.max(due, row.minutes);
  return due;
}

interface Lacking {
  /** Minutes that are as few as make it right: enough break, or no more work than needs none. */
  minutes: number;
  row: BreakTable['rows'][number];
}

/**
 * What a work period lacks of its break, or null. It is never more than the work over the row's own limit, so that no
 * minute of presence more is a minute of pay less: 6 h 10 without a break lack 10 minutes, 6 h 30 lack 30.
 * @param worked paid minutes, without the table
 * @param taken minutes of unpaid breaks
 */
export function lackingBreak(worked: number, taken: number, table: BreakTable | undefined): Lacking | null {
  let most: Lacking | null = null;
  for (const row of table?.rows ?? []) {
    const minutes = Math.min(worked - row.over, row.minutes - taken);
    if (minutes > (most?.minutes ?? 0)) most = { minutes, row };
  }
  return most;
}

/**
 * The pieces of one work period with what its break lacks taken off, if the table says so. The minutes that are taken
 * off begin where the first limit of the table was reached, whatever was done in them: there the break was due at the
 * latest, the place is the same while the shift goes on, and there are always enough minutes after it.
 */
export function withBreakTable(pieces: Piece[], table: BreakTable | undefined): { pieces: Piece[]; short: boolean } {
  const lacking = lackingBreak(minutesOf(pieces, true), minutesOf(pieces, false), table);
  const [first] = table?.rows ?? [];
  if (!lacking || !first) return { pieces, short: false };
  if (table?.lacking !== 'deduct') return { pieces, short: true };
  const edge = { by: 'break-table', ...lacking.row } as const;
  let before = first.over;
  let left = lacking.minutes;
  const deducted = pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'unpaid-break') return [piece];
    const length = (piece.to - piece.from) / minute;
    const kept = Math.min(length, before);
    const off = Math.min(length - kept, left);
    before -= kept;
    left -= off;
    if (off === 0) return [piece];
    const [from, to] = [piece.from + kept * minute, piece.from + (kept + off) * minute];
    const begins = kept > 0 || off === lacking.minutes - left;
    const taken: Piece = {
      ...piece,
      from,
      to,
      kind: 'unpaid-break',
      because: 'break-table',
      startedBy: begins ? edge : piece.startedBy,
      endedBy: to < piece.to ? edge : piece.endedBy,
    };
    return [
      ...(kept > 0 ? [{ ...piece, to: from, endedBy: edge }] : []),
      taken,
      ...(to < piece.to ? [{ ...piece, from: to, startedBy: edge }] : []),
    ];
  });
  return { pieces: deducted, short: true };
}

function minutesOf(pieces: readonly Piece[], paid: boolean): number {
  return pieces
    .filter(({ kind }) => (kind !== 'unpaid-break') === paid)
    .reduce((sum, { from, to }) => sum + (to - from) / minute, 0);
}
