import type { Outcomes } from '@daybook/contract/approvals';
import type { AuditAction } from '@daybook/contract/audit';
import type { EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { dayDecisions } from '@daybook/db/schema/timesheets';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { recordAll } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { idsOf } from './case-rows.ts';
import { judgeSheets, type No, no, outcomesOf, type SheetsInput, type Yes } from './judge-sheets.ts';
import type { Sheet, SheetDay } from './sheet.ts';
import { tellSheets } from './tell-sheets.ts';

/** What is said of dates, and of which dates of a sheet. */
export interface Deed {
  action: 'approve' | 'return' | 'reopen';
  audit: AuditAction;
  comment: string;
  /** The dates that were named; null: all of the period. */
  dates: readonly string[] | null;
  daysOf: (sheet: Sheet) => { days: readonly SheetDay[] } | No;
}

/**
 * Says something of sheets' dates, each bound to the figures of that date as they were seen. Nobody says it of the own
 * sheet (P16). Sent again it is the same.
 */
export async function decideDays(ctx: VerbContext<AccountActor>, input: SheetsInput, deed: Deed): Promise<Outcomes> {
  const { actor, db } = ctx;
  return await db.write(async (tx) => {
    const judged = await judgeSheets(tx, ctx, input, {
      findKnown: () => findBefore(tx, actor, input, deed),
      judge: (sheet) => {
        return sheet.person.employee.id === actor.employeeId ? no('self-approval') : deed.daysOf(sheet);
      },
    });
    await write(tx, ctx, input, deed, judged.yes);
    return outcomesOf(input, judged);
  });
}

/** Of whom the same was said under this id before; anything else under it is a mistake of whoever made the id. */
async function findBefore(
  tx: Transaction,
  { organizationId, accountId }: AccountActor,
  { id, period, sheets }: SheetsInput,
  { action, comment, dates }: Deed,
): Promise<Set<EmployeeId>> {
  const named = dates ? sql`${dayDecisions.businessDate} = any (${idsOf(dates)}::date[])` : sql`true`;
  const rows = await tx
    .selectDistinct({
      employeeId: sql<EmployeeId>`${dayDecisions.employeeId}`,
      same: sql<boolean>`${dayDecisions.action} = ${action} and ${dayDecisions.comment} = ${comment}
        and ${dayDecisions.authorId} = ${accountId}
        and ${dayDecisions.businessDate} between ${period.from} and ${period.to} and ${named}`,
    })
    .from(dayDecisions)
    .where(and(eq(dayDecisions.organizationId, organizationId), eq(dayDecisions.decisionId, id)));
  const people = new Set(sheets.map(({ employeeId }) => employeeId));
  if (rows.some(({ employeeId, same }) => !same || !people.has(employeeId))) throw new Refusal('idempotency-mismatch');
  return new Set(rows.map(({ employeeId }) => employeeId));
}

async function write(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { id, period }: SheetsInput,
  { action, audit, comment }: Deed,
  yes: readonly Yes<{ days: readonly SheetDay[] }>[],
): Promise<void> {
  const { actor, house, request } = ctx;
  const { organizationId, accountId } = actor;
  const now = house.clock.now();
  const said = yes.filter(({ what }) => what.days.length > 0);
  if (said.length === 0) return;
  const rows = said.flatMap(({ employeeId, what }) =>
    what.days.map(({ date, digest }) => ({ employee: employeeId, date, digest })),
  );
  // As one parameter: two hundred people's months would be more than a statement may have.
  await tx.execute(sql`
    insert into day_decisions (organization_id, id, decision_id, employee_id, business_date, action, figures, comment,
      author_id, address, request_id, recorded_at)
    select ${organizationId}::uuid, gen_random_uuid(), ${id}::uuid, r.employee, r.date, ${action}, r.digest, ${comment},
      ${accountId}::uuid, ${request.address}, ${request.requestId}, ${momentOf(now)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(employee uuid, date date, digest text)`);
  await recordAll(
    tx,
    authorOf(ctx),
    said.map(({ employeeId, what }) => ({
      action: audit,
      subject: { kind: 'employee' as const, id: employeeId },
      after: { ...period, days: what.days.length, ...(comment ? { comment } : {}) },
    })),
  );
  const people = said.map(({ employeeId, sheet }) => ({ employeeId, siteId: sheet.person.site.id }));
  await tellSheets(tx, organizationId, now, people);
}
