import type { EmployeeId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import { isAhead } from '@daybook/rules/appointments/life';
import { Refusal } from '../refusal.ts';
import type { AppointmentRow } from './appointment-rows.ts';
import type { KeptChange } from './keep-change.ts';
import { NoPlace } from './or-alternatives.ts';
import { type Place, type PlaceAsked, takePlace } from './take-place.ts';
import { isTooLate } from './too-late.ts';

export interface MoveAsked {
  version: number;
  startsAt: string;
  providerId?: EmployeeId | undefined;
  minutes?: number | undefined;
  /** Staff say why it is moved in spite of the notice, or where nothing is offered. */
  reason?: string | undefined;
}

/**
 * The place that an appointment is to have: the provider's day is locked before the row is. Null: there is none, or it
 * cannot be moved any more.
 * @param check refuses where whoever asks may not have it; it is asked of what is still to be moved alone
 */
export async function placeToMove(
  tx: Transaction,
  asked: MoveAsked,
  { row, zone, service }: { row: AppointmentRow; zone: string; service: Service },
  { where, now, check }: Pick<PlaceAsked, 'where' | 'now'> & { check?: () => void },
): Promise<Place | null | 'too-late'> {
  // What is too late or over is said where it is known what of this was sent before.
  if (!isAhead(row.state) || isOver(row, now) || row.version !== asked.version) return null;
  if (asked.reason === undefined && isTooLate(row, service, now)) return 'too-late';
  check?.();
  const minutes = asked.minutes ?? Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000);
  return await takePlace(tx, row.organizationId, {
    ...{ siteId: row.siteId, zone, service, minutes, from: Date.parse(asked.startsAt), moving: row.id, now },
    ...{ providerId: asked.providerId ?? row.providerId, where },
  });
}

/** Whether its mail was not confirmed in time: it takes no place any more, and would take none elsewhere. */
function isOver({ expiresAt }: AppointmentRow, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

/** Whether what was kept is where this is to be, as far as it is said. */
export function isThere({ providerId, startsAt, endsAt }: KeptChange, asked: MoveAsked): boolean {
  return (
    startsAt.getTime() === Date.parse(asked.startsAt) &&
    (asked.providerId === undefined || asked.providerId === providerId) &&
    (asked.minutes === undefined || asked.minutes * 60_000 === endsAt.getTime() - startsAt.getTime())
  );
}

/** What the row becomes that has this place. */
export function moved(
  row: AppointmentRow,
  place: Place | null | 'too-late',
  reason: string | undefined,
  now: Date,
): Partial<AppointmentRow> {
  if (!isAhead(row.state) || isOver(row, now)) throw new Refusal('not-from-here');
  if (place === 'too-late') throw new Refusal('too-late-to-change', { fields: { reason: 'why' } });
  if (!place) throw new NoPlace();
  return { ...place, sequence: row.sequence + 1, reason: reason ?? null };
}
