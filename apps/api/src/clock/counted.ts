import type { PunchFlag, PunchKind, PunchMethod, PunchSource, PunchView } from '@daybook/contract/clock';
import type { EmployeeId, PunchId, SiteId } from '@daybook/contract/ids';
import { countedPunches } from '@daybook/db/schema/counted-punches';
import { sites } from '@daybook/db/schema/directory';
import { asc, sql } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';

/**
 * Of an in since then: from when on an out is due by what was published for its business date (ms), null where nothing
 * was; for those who ask for shifts without their out.
 */
export const readOutDue = (since: Date) => sql<string | null>`case
  when ${countedPunches.kind} = 'in' and ${countedPunches.at} >= ${since.toISOString()}::timestamptz then (
  select epoch_ms(max(plan_moment(q.end_wall, q.zone)) + ${sites.proposeOutAfter} * interval '1 minute')
  from published_shifts q
  where q.organization_id = ${countedPunches.organizationId} and q.employee_id = ${countedPunches.employeeId}
    and q.business_date = ${countedPunches.businessDate} and plan_moment(q.end_wall, q.zone) > ${countedPunches.at}) end`;

/** A counted punch with the longest shift of its site, as it is read. */
export const readPunch = {
  id: sql<PunchId>`${countedPunches.id}`,
  employeeId: sql<EmployeeId>`${countedPunches.employeeId}`,
  siteId: sql<SiteId>`${countedPunches.siteId}`,
  kind: sql<PunchKind>`${countedPunches.kind}`,
  at: countedPunches.at,
  businessDate: countedPunches.businessDate,
  method: sql<PunchMethod>`${countedPunches.method}`,
  flags: sql<PunchFlag[]>`${countedPunches.flags}`,
  source: sql<PunchSource>`${countedPunches.source}`,
  longestShift: sites.longestShift,
};

export interface CountedPunch {
  id: PunchId;
  employeeId: EmployeeId;
  siteId: SiteId;
  kind: PunchKind;
  at: Date;
  businessDate: string;
  method: PunchMethod;
  flags: PunchFlag[];
  source: PunchSource;
  longestShift: number;
}

/** Two punches of one moment are in the order in which they were taken in. */
export const punchesInOrder = [asc(countedPunches.at), asc(countedPunches.recordedAt), asc(countedPunches.id)];

export function punchView({ id, kind, at, businessDate, siteId, method, flags, source }: CountedPunch): PunchView {
  return { id, kind, at: momentOf(at), businessDate, siteId, method, flags, source };
}
