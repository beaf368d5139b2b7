import type { PunchKind } from '@daybook/contract/clock';
import type { Transaction } from '@daybook/db/connect';
import { countedPunches } from '@daybook/db/schema/counted-punches';
import { sites } from '@daybook/db/schema/directory';
import { businessDate } from '@daybook/rules/business-date';
import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { VerbContext } from '../../context.ts';

interface Where {
  employeeId: string;
  siteId: string;
  kind: PunchKind;
  at: number;
}

/** The business date that a punch at this moment belongs to: its shift's, or its own when no shift is open then. */
export async function shiftDate(
  tx: Transaction,
  { actor }: VerbContext,
  { employeeId, siteId, kind, at }: Where,
): Promise<string> {
  const { organizationId } = actor;
  const [site] = await tx
    .select({ zone: sites.zone, dayStart: sites.dayStart, longestShift: sites.longestShift })
    .from(sites)
    .where(and(eq(sites.organizationId, organizationId), eq(sites.id, siteId)));
  if (!site) throw new Error('a punch is of a site that is not there');
  const [before] = await tx
    .select({ kind: countedPunches.kind, at: countedPunches.at, businessDate: countedPunches.businessDate })
    .from(countedPunches)
    .where(
      and(
        eq(countedPunches.organizationId, organizationId),
        eq(countedPunches.employeeId, employeeId),
        inArray(countedPunches.kind, ['in', 'out']),
        lte(countedPunches.at, new Date(at)),
      ),
    )
    .orderBy(desc(countedPunches.at), desc(countedPunches.recordedAt))
    .limit(1);
  const open = before?.kind === 'in' && at - before.at.getTime() <= site.longestShift * 60_000;
  return kind !== 'in' && open ? before.businessDate : businessDate(at, site);
}
