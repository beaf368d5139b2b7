import type { calendarSaveOpening, OpeningWeek } from '@daybook/contract/calendar';
import { openingHours, sites } from '@daybook/db/schema/directory';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { hoursText } from './calendar-open.ts';
import { checkSites } from './employee-rows.ts';
import { readOpening } from './opening-rows.ts';
import { tellChange } from './tell-change.ts';

type Input = z.output<(typeof calendarSaveOpening)['input']>;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Says anew when a site opens, from the version that was read. The week that is there already is not written again. */
export async function saveOpening(
  ctx: VerbContext<AccountActor>,
  { siteId, version, week }: Input,
): Promise<z.output<(typeof calendarSaveOpening)['output']>> {
  const { actor, db } = ctx;
  const { organizationId } = actor;
  return await db.write(async (tx) => {
    await checkSites(tx, actor, [siteId]);
    const before = await readOpening(tx, organizationId, siteId);
    if (JSON.stringify(audited(before.week)) === JSON.stringify(audited(week))) return before;
    const counted = await tx
      .update(sites)
      .set({ openingVersion: version + 1 })
      .where(and(eq(sites.organizationId, organizationId), eq(sites.id, siteId), eq(sites.openingVersion, version)))
      .returning({ id: sites.id });
    if (counted.length === 0) throw new Refusal('stale', { facts: { version: before.version } });
    await tx
      .delete(openingHours)
      .where(and(eq(openingHours.organizationId, organizationId), eq(openingHours.siteId, siteId)));
    if (week.length > 0)
      await tx.insert(openingHours).values(week.map((hours) => ({ organizationId, siteId, ...hours })));
    await record(tx, authorOf(ctx), {
      action: 'directory.opening-changed',
      subject: { kind: 'site', id: siteId },
      before: audited(before.week),
      after: audited(week),
    });
    await tellChange(tx, ctx, { kind: 'site', id: siteId, siteId });
    return await readOpening(tx, organizationId, siteId);
  });
}

/** By weekday; empty where nothing was ever said. */
function audited(week: OpeningWeek): Record<string, string> {
  if (week.length === 0) return {};
  return Object.fromEntries(
    weekdays.map((name, index) => {
      const hours = week.find(({ weekday }) => weekday === index + 1);
      return [name, hours ? hoursText(hours) : 'closed'];
    }),
  );
}
