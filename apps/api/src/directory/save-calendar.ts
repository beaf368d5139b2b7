import { randomUUID } from 'node:crypto';
import type { CalendarDay, calendarSave } from '@daybook/contract/calendar';
import type { SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { calendarDays } from '@daybook/db/schema/directory';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { openColumns, openOf, openText } from './calendar-open.ts';
import { readCalendar } from './calendar-rows.ts';
import { checkSites } from './employee-rows.ts';
import { tellCalendar } from './tell-calendar.ts';

type Input = z.output<(typeof calendarSave)['input']>;

/** Puts a date into the calendars of sites, or takes it out of them. What is so already is neither changed nor audited. */
export async function saveCalendar(
  ctx: VerbContext<AccountActor>,
  input: Input,
): Promise<z.output<(typeof calendarSave)['output']>> {
  const { actor, db } = ctx;
  const { date, kind, name } = input;
  const siteIds = [...new Set(input.siteIds)];
  const asked = { siteIds, from: date, to: date };
  return await db.write(async (tx) => {
    await checkSites(tx, actor, siteIds);
    if (kind !== null && name === undefined) throw new Refusal('bad-input', { fields: { name: 'what the date is' } });
    const before = await readCalendar(tx, actor.organizationId, asked);
    await write(tx, ctx, { ...input, siteIds });
    const items = await readCalendar(tx, actor.organizationId, asked);
    const changed: SiteId[] = [];
    for (const siteId of siteIds) {
      const [was, is] = [before, items].map((days) => days.find((day) => day.siteId === siteId)).map(audited);
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      changed.push(siteId);
      await record(tx, authorOf(ctx), {
        action: 'directory.calendar-changed',
        subject: { kind: 'site', id: siteId },
        ...(was ? { before: was } : {}),
        ...(is ? { after: is } : {}),
      });
    }
    await tellCalendar(tx, ctx, changed);
    return { items };
  });
}

function audited(day: CalendarDay | undefined) {
  return day && { date: day.date, kind: day.kind, name: day.name, open: openText(day.open) };
}

async function write(tx: Transaction, { actor, house }: VerbContext<AccountActor>, input: Input): Promise<void> {
  const { organizationId } = actor;
  const { siteIds, date, kind, name = '' } = input;
  if (kind === null) {
    await tx
      .delete(calendarDays)
      .where(
        and(
          eq(calendarDays.organizationId, organizationId),
          inArray(calendarDays.siteId, siteIds),
          eq(calendarDays.date, date),
        ),
      );
    return;
  }
  const opening = openColumns(openOf(kind, input.open));
  const { open, opens, closes } = opening;
  const entry = { organizationId, date, kind, name, ...opening, recordedAt: house.clock.now() };
  await tx
    .insert(calendarDays)
    .values(siteIds.map((siteId) => ({ ...entry, id: randomUUID(), siteId })))
    .onConflictDoUpdate({
      target: [calendarDays.organizationId, calendarDays.siteId, calendarDays.date],
      set: { kind, name, ...opening, version: sql`${calendarDays.version} + 1` },
      setWhere: sql`(${calendarDays.kind}, ${calendarDays.name}, ${calendarDays.open}, ${calendarDays.opens}, ${calendarDays.closes})
        is distinct from (${kind}, ${name}, ${open}, ${opens}, ${closes})`,
    });
}
