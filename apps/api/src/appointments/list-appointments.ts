import type { AppointmentList, appointmentsList } from '@daybook/contract/appointments';
import type { EmployeeId, OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { employees } from '@daybook/db/schema/directory';
import { providerGraceMs } from '@daybook/rules/appointments/life';
import { providerWindows } from '@daybook/rules/appointments/provider-windows';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { wallOf } from '@daybook/rules/timesheets/wall';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { and, asc, eq, gt, gte, inArray, lt, notInArray, or, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { noteShown } from '../clients/note-shown.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { momentOf } from '../time/moment.ts';
import { type AppointmentRow, appointmentRow } from './appointment-rows.ts';
import { namedIn, viewAppointments } from './appointment-view.ts';
import { readProviderTimes } from './provider-times.ts';

type Asked = z.output<(typeof appointmentsList)['input']>;

const dayMs = 24 * 3_600_000;

/**
 * A site's appointments of some dates, by start, and when its providers can be booked. What lapsed is not there unless
 * it is asked for, nor what is held no more.
 */
export async function listAppointments(ctx: VerbContext<AccountActor>, asked: Asked): Promise<AppointmentList> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  // It writes too: who looked.
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, asked.siteId, now);
    const { zone } = site;
    const wall = wallOf(zone, dayNumber(asked.from) * dayMs, dayNumber(asked.to) * dayMs);
    const span = { from: wall.instantAt(dayNumber(asked.from), 0), to: wall.instantAt(dayNumber(asked.to) + 1, 0) };
    const times = {
      ...{ siteId: asked.siteId, first: asked.from, last: asked.to, serviceId: null },
      providerId: asked.providerId ?? null,
    };
    const { providers: giving, open } = await readProviderTimes(tx, actor.organizationId, times);
    const windows = new Map(
      giving.map((provider) => [provider.id, providerWindows(asked.from, asked.to, provider, wall, open)]),
    );
    const rows = await read(tx, actor.organizationId, asked, span, now);
    const providers = [...giving, ...(await readOthers(tx, actor.organizationId, rows, windows))];
    const waiting = await lateProviders(tx, actor.organizationId, rows, now);
    const items = await viewAppointments(tx, { actor, now }, rows, ({ providerId }) => windows.get(providerId) ?? []);
    await noteShown(tx, ctx, { what: 'appointments.list', purpose: 'booking', clientIds: namedIn(items) });
    const dateOf = (at: number) => wallMomentOf(at, zone).date;
    const today = dateOf(now.getTime());
    return {
      site: { id: site.id, name: site.name, zone, today },
      providers: providers.map(({ id, name, calledName }) => ({
        ...{ id, name, calledName, late: waiting.has(id) },
        windows: (windows.get(id) ?? []).map(({ from, to }) => ({ from: momentOf(from), to: momentOf(to) })),
      })),
      items: items.map((item) =>
        // Who has not come today may well come tomorrow.
        waiting.has(item.providerId) && isOpen(item.state) && dateOf(Date.parse(item.startsAt)) <= today
          ? { ...item, flags: [...item.flags, 'provider-late' as const] }
          : item,
      ),
    };
  });
}

/** Who gives nothing there any more, or works there no more, and has appointments all the same: they are not lost. */
async function readOthers(
  tx: Transaction,
  organizationId: OrganizationId,
  rows: readonly AppointmentRow[],
  known: ReadonlyMap<EmployeeId, unknown>,
): Promise<{ id: EmployeeId; name: string; calledName: string }[]> {
  const ids = rows.map(({ providerId }) => providerId).filter((id) => !known.has(id));
  if (ids.length === 0) return [];
  return await tx
    .select({ id: sql<EmployeeId>`${employees.id}`, name: employees.name, calledName: employees.calledName })
    .from(employees)
    .where(
      and(
        eq(employees.organizationId, organizationId),
        sql`${employees.id} = any(${`{${[...new Set(ids)].join(',')}}`}::uuid[])`,
      ),
    )
    .orderBy(sql`${employees.name} collate "und-x-icu"`, employees.id);
}

const isOpen = (state: string) => state === 'booked' || state === 'arrived';

async function read(
  tx: Transaction,
  organizationId: string,
  { siteId, providerId, states }: Asked,
  span: { from: number; to: number },
  now: Date,
): Promise<AppointmentRow[]> {
  const rows = await tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.organizationId, organizationId),
        eq(appointments.siteId, siteId),
        gte(appointments.startsAt, new Date(span.from)),
        lt(appointments.startsAt, new Date(span.to)),
        providerId ? eq(appointments.providerId, providerId) : undefined,
        states ? inArray(appointments.state, states) : notInArray(appointments.state, ['lapsed']),
        or(sql`${appointments.expiresAt} is null`, gt(appointments.expiresAt, now)),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.providerId), asc(appointments.place));
  return rows.map(appointmentRow);
}

/** Whose first appointment of those that wait began 15 minutes ago, and who is not clocked in. */
async function lateProviders(
  tx: Transaction,
  organizationId: string,
  rows: readonly AppointmentRow[],
  now: Date,
): Promise<Set<string>> {
  const due = rows.filter(
    ({ state, startsAt, endsAt }) =>
      isOpen(state) &&
      startsAt.getTime() + providerGraceMs <= now.getTime() &&
      endsAt.getTime() + dayMs / 2 > now.getTime(),
  );
  if (due.length === 0) return new Set();
  const ids = `{${[...new Set(due.map(({ providerId }) => providerId))].join(',')}}`;
  const here = await tx.execute<{ id: string }>(sql`
    select p.employee_id as id from presence p
    where p.organization_id = ${organizationId} and p.employee_id = any(${ids}::uuid[]) and p.state <> 'out'`);
  const present = new Set(here.map(({ id }) => id));
  return new Set(due.map(({ providerId }) => providerId).filter((id) => !present.has(id)));
}
