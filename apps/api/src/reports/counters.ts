import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { seesExpected } from './sees-expected.ts';

/** Of many reports at once: whether whoever counts is not told, and who counted. */
export interface Counters {
  blind: boolean;
  counters: { employeeId: string | null; accountId: string }[];
}

/** Both, for a statement with a report `r` and its template `t`. */
export const counterColumns = sql`coalesce((t.content ->> 'blind')::boolean, false) as blind,
  coalesce((select jsonb_agg(jsonb_build_object('employeeId', c.employee_id, 'accountId', c.account_id))
    from report_counts c where c.organization_id = r.organization_id and c.report_id = r.id), '[]') as counters`;

/** Whether somebody may be told what was expected in the drawer of one of them. */
export function isTold(actor: AccountActor, { blind, counters }: Counters): boolean {
  return seesExpected(
    actor,
    { blind },
    counters.map((by) => ({ by: { ...by, name: '', at: new Date(0) } })),
  );
}
