import type { AccountId, SiteId } from '@daybook/contract/ids';
import type { JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { exportTimesheets } from '../timesheets/exports/export-timesheets.ts';
import { periods } from '../timesheets/periods.ts';
import { byHandOf } from './by-hand-of.ts';
import type { SiteKey } from './places.ts';

/** The last pay period of two sites was written out once; what changed since is in the next export. */
export async function fillExport(
  ctx: VerbContext<JobActor>,
  { siteOf, ids }: { siteOf: (key: SiteKey) => SiteId; ids: ReadonlyMap<string, AccountId> },
): Promise<void> {
  const owner = byHandOf(ctx, ids, 'owner@demo.daybook', 0);
  for (const key of ['calamba', 'woodside'] as const) {
    const siteId = siteOf(key);
    const { before } = await periods(owner, { siteId });
    await exportTimesheets(owner, { siteId, period: before, layout: 'hours', format: 'csv' });
  }
}
