import type { reportsReminder } from '@daybook/contract/report-board';
import type * as z from 'zod/mini';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { readAsked, twoWeeks } from './asked-days.ts';
import { isToBeReminded } from './to-be-reminded.ts';

/** What the tablet of a site reminds of: the newest report that is due soon or already and is not handed in. */
export async function reportReminder({
  actor,
  db,
  house,
}: VerbContext<KioskActor>): Promise<z.output<(typeof reportsReminder)['output']>> {
  const { organizationId, siteId, purpose } = actor;
  if (purpose !== 'clock') return { due: null };
  const now = house.clock.now();
  const [asked] = await db.read((tx) =>
    readAsked(tx, { organizationId, siteIds: [siteId], filing: true, now, span: twoWeeks }),
  );
  const day = asked?.days.findLast((one) => isToBeReminded(asked, one, now));
  return { due: day ? { businessDate: day.date, dueAt: momentOf(day.dueAt), overdue: day.overdue } : null };
}
