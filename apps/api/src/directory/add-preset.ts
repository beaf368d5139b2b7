import { randomUUID } from 'node:crypto';
import type { CalendarPresetId } from '@daybook/contract/calendar';
import type { SiteId } from '@daybook/contract/ids';
import { calendarPresets } from '@daybook/rules/directory/calendar-presets';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { recordAll } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { checkSites } from './employee-rows.ts';
import { tellCalendar } from './tell-calendar.ts';

/** Puts a country's holidays of a year into the calendars of sites. A date that has an entry keeps it. */
export async function addPreset(
  ctx: VerbContext<AccountActor>,
  input: { siteIds: SiteId[]; preset: CalendarPresetId },
): Promise<{ added: number; kept: number }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const preset = calendarPresets.find(({ id }) => id === input.preset);
  if (!preset) throw new Refusal('not-found');
  // In one order for everybody: two who add at once wait for each other, and not in a circle.
  const siteIds = [...new Set(input.siteIds)].toSorted();
  return await db.write(async (tx) => {
    await checkSites(tx, actor, siteIds);
    const wanted = siteIds.flatMap((siteId) => preset.days.map((day) => ({ ...day, id: randomUUID(), siteId })));
    const added = await tx.execute<{ siteId: SiteId; date: string }>(sql`
      insert into calendar_days (organization_id, id, site_id, date, kind, name, recorded_at)
      select ${organizationId}::uuid, r.id, r."siteId", r.date, r.kind, r.name, ${house.clock.now().toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r(id uuid, "siteId" uuid, date date, kind text, name text)
      on conflict (organization_id, site_id, date) do nothing
      returning site_id as "siteId", date::text as date`);
    const bySite = Map.groupBy(added, ({ siteId }) => siteId);
    await recordAll(
      tx,
      authorOf(ctx),
      [...bySite].map(([siteId, dates]) => ({
        action: 'directory.calendar-changed',
        subject: { kind: 'site', id: siteId },
        after: { preset: preset.id, days: dates.map(({ date }) => date) },
      })),
    );
    await tellCalendar(tx, ctx, [...bySite.keys()]);
    return { added: added.length, kept: wanted.length - added.length };
  });
}
