import type {
  appointmentsOfClient,
  ClientAppointment,
  ClientAppointments,
} from '@daybook/contract/client-appointments';
import { may } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { employees, sites } from '@daybook/db/schema/directory';
import { and, asc, desc, eq, notInArray, type SQL, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { noteAccess } from '../clients/note-access.ts';
import { noteShown } from '../clients/note-shown.ts';
import type { VerbContext } from '../context.ts';
import { readPlace } from '../messages/place.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { appointmentRow } from './appointment-rows.ts';
import { viewAppointments } from './appointment-view.ts';

type Asked = z.output<(typeof appointmentsOfClient)['input']>;

const mostAhead = 200;

/** What a client has ahead by start, and what was, the latest first; also when nothing is there, that it was looked at. */
export async function listOfClient(
  ctx: VerbContext<AccountActor>,
  { clientId, purpose, cursor, limit = 50 }: Asked,
): Promise<ClientAppointments> {
  const { actor, db, house } = ctx;
  if (!may(actor, 'appointments.see')) throw new Refusal('not-allowed');
  const what = 'appointments.ofClient';
  const now = house.clock.now();
  const from = readPlace(cursor);
  const isAhead = sql`(${appointments.endsAt} > ${momentOf(now)}::timestamptz
    and ${appointments.state} in ('requested', 'booked', 'arrived', 'in-service'))`;
  const place = sql`(${appointments.startsAt}, ${appointments.id})`;
  // It writes too: who looked.
  const found = await db.write(async (tx) => {
    const [row] = await tx.execute<{ id: string | null }>(sql`select client_became(${clientId}::uuid) as id`);
    if (!row?.id) {
      await noteAccess(tx, ctx, { what, purpose, clientIds: [clientId], found: false });
      return null;
    }
    const own = and(
      eq(appointments.organizationId, actor.organizationId),
      sql`${appointments.clientId} in (select client_family(${row.id}::uuid))`,
      notInArray(appointments.state, ['held', 'lapsed']),
      sql`(${appointments.expiresAt} is null or ${appointments.expiresAt} > ${momentOf(now)}::timestamptz)`,
      actor.sites === 'all' ? undefined : sql`${appointments.siteId} = any(${`{${actor.sites.join(',')}}`}::uuid[])`,
    );
    const ahead = from
      ? []
      : await read(tx, ctx, {
          where: and(own, isAhead),
          order: [asc(appointments.startsAt), asc(appointments.id)],
          most: mostAhead,
        });
    const past = await read(tx, ctx, {
      where: and(own, sql`not ${isAhead}`, from && sql`${place} < (${from[0]}::timestamptz, ${from[1]}::uuid)`),
      order: [desc(appointments.startsAt), desc(appointments.id)],
      most: limit + 1,
    });
    await noteShown(tx, ctx, { what, purpose, clientIds: [row.id] });
    const items = past.slice(0, limit);
    const last = past.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? Buffer.from(JSON.stringify([last.startsAt, last.id])).toString('base64url') : null;
    return { ahead, items, nextCursor };
  });
  if (!found) throw new Refusal('not-found');
  return found;
}

async function read(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { where, order, most }: { where: SQL | undefined; order: SQL[]; most: number },
): Promise<ClientAppointment[]> {
  const stored = await tx
    .select({
      row: appointments,
      site: { name: sites.name, zone: sites.zone },
      provider: { name: employees.name, calledName: employees.calledName },
    })
    .from(appointments)
    .innerJoin(sites, and(eq(sites.organizationId, appointments.organizationId), eq(sites.id, appointments.siteId)))
    .innerJoin(
      employees,
      and(eq(employees.organizationId, appointments.organizationId), eq(employees.id, appointments.providerId)),
    )
    .where(where)
    .orderBy(...order)
    .limit(most);
  const views = await viewAppointments(
    tx,
    { actor, now: house.clock.now() },
    stored.map(({ row }) => appointmentRow(row)),
  );
  const beside = new Map(stored.map((one) => [one.row.id, one]));
  return views.flatMap((view) => {
    const one = beside.get(view.id);
    return one ? [{ ...view, site: { id: view.siteId, ...one.site }, provider: one.provider }] : [];
  });
}
