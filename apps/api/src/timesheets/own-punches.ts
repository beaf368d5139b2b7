import type { PunchKind } from '@daybook/contract/clock';
import type { PunchId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';

const day = 24 * 3_600_000;
/** How far back somebody is reminded of a forgotten out. */
export const remindedMs = 35 * day;
/** How far back something can be asked for: two pay periods of a month. */
export const askedMs = 62 * day;

/** A punch of a person that counts; `at` in ms. */
export interface OwnPunch {
  id: PunchId;
  kind: PunchKind;
  at: number;
  businessDate: string;
  siteId: SiteId;
}

/** A person's punches that count since then, in order. */
export async function readOwnPunches(
  tx: Transaction,
  organizationId: string,
  employeeId: string,
  since: Date,
): Promise<OwnPunch[]> {
  const rows = await tx.execute<Record<'id' | 'kind' | 'at' | 'businessDate' | 'siteId', string>>(sql`
    select id, kind, epoch_ms(at)::text as at, business_date::text as "businessDate", site_id as "siteId"
    from counted_punches
    where organization_id = ${organizationId} and employee_id = ${employeeId} and at > ${since.toISOString()}
    order by at, recorded_at`);
  return rows.map(
    (row): OwnPunch => ({
      id: row.id as PunchId,
      kind: row.kind as PunchKind,
      at: Number(row.at),
      businessDate: row.businessDate,
      siteId: row.siteId as SiteId,
    }),
  );
}

/** The in that began the shift which a punch is of, as the order of time says; undefined when there is none. */
export function beginOf(punches: readonly OwnPunch[], { id }: OwnPunch): OwnPunch | undefined {
  const index = punches.findIndex((punch) => punch.id === id);
  return punches.slice(0, index + 1).findLast(({ kind }) => kind === 'in');
}
