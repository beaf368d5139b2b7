import type { AppointmentId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { ClientActor } from '../actor.ts';
import { type AppointmentRow, readAppointment } from '../appointments/appointment-rows.ts';
import { Refusal } from '../refusal.ts';
import { type Person, peopleOf } from './people.ts';

/** An appointment of oneself or a child, and everybody whom one may see; `not-found` for anybody else's. */
export async function findOwn(
  tx: Transaction,
  actor: ClientActor,
  now: Date,
  id: AppointmentId,
  options?: { held: boolean },
): Promise<{ row: AppointmentRow; person: Person; people: Person[] }> {
  const people = await peopleOf(tx, actor, now);
  const row = await readAppointment(tx, actor.organizationId, id, options);
  if (!row?.clientId || row.state === 'held' || row.state === 'lapsed') throw new Refusal('not-found');
  const [became] = await tx.execute<{ id: string | null }>(sql`select client_became(${row.clientId}::uuid) as id`);
  const person = people.find((one) => one.id === became?.id);
  if (!person) throw new Refusal('not-found');
  return { row, person, people };
}
