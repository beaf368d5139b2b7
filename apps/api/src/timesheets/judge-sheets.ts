import type { Outcomes } from '@daybook/contract/approvals';
import type { DecisionId, EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { lockPeople } from '../clock/queue-facts.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { type DateSpan, idsOf } from './case-rows.ts';
import type { Sheet, SheetDay } from './sheet.ts';
import { readSheets } from './sheets.ts';

/** Sheets that somebody says something about, each with the digest of what was seen. */
export interface SheetsInput {
  id: DecisionId;
  period: DateSpan;
  sheets: { employeeId: EmployeeId; digest: string }[];
}

type Reason = Outcomes['refused'][number]['reason'];

/** Why something cannot be said of a sheet, and with `period-lacking` what it waits for. */
export interface No {
  reason: Reason;
  dates: readonly SheetDay[];
}

/** What will be said of a sheet. */
export interface Yes<T> {
  employeeId: EmployeeId;
  sheet: Sheet;
  what: T;
}

export interface Judged<T> {
  /** Of whom the same was said before. */
  known: ReadonlySet<string>;
  yes: Yes<T>[];
  no: (No & { employeeId: EmployeeId })[];
}

function isNo<T extends object>(verdict: T | No): verdict is No {
  return 'reason' in verdict;
}

/**
 * Judges sheets, each by itself, while their people are held: no punch and no edit comes between what is read here and
 * what is then written. A sheet that is not what was seen is `stale`.
 * @param findKnown of whom the same was said before: asked once the people are held, so that two at once are one
 */
export async function judgeSheets<T extends object>(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { period, sheets }: SheetsInput,
  { findKnown, judge }: { findKnown: () => Promise<ReadonlySet<string>>; judge: (sheet: Sheet) => T | No },
): Promise<Judged<T>> {
  const { organizationId } = actor;
  const asked = new Map(sheets.map(({ employeeId, digest }) => [employeeId, digest]));
  const visible = await findSeen(tx, actor, [...asked.keys()]);
  await lockPeople(tx, organizationId, visible);
  const known = await findKnown();
  const employeeIds = visible.filter((id) => !known.has(id));
  const found = await readSheets(tx, { organizationId, employeeIds, period, now: house.clock.now() });
  const judged: Judged<T> = { known, yes: [], no: [] };
  for (const [employeeId, digest] of asked) {
    if (known.has(employeeId)) continue;
    const sheet = found.get(employeeId);
    const verdict = sheet ? (sheet.digest === digest ? judge(sheet) : no('stale')) : no('not-found');
    if (isNo(verdict)) judged.no.push({ employeeId, ...verdict });
    else if (sheet) judged.yes.push({ employeeId, sheet, what: verdict });
  }
  return judged;
}

export function no(reason: Reason, dates: readonly SheetDay[] = []): No {
  return { reason, dates };
}

/** Those of these people whom the account sees: one of the person's sites is in its scope. */
async function findSeen(tx: Transaction, { organizationId, sites }: AccountActor, ids: EmployeeId[]) {
  const scope = sites === 'all' ? sql`true` : sql`x.site_id = any (${idsOf(sites)}::uuid[])`;
  const rows = await tx.execute<{ id: EmployeeId }>(sql`
    select e.id from employees e
    where e.organization_id = ${organizationId} and e.id = any (${idsOf(ids)}::uuid[]) and exists (
      select from employee_sites x where x.organization_id = e.organization_id and x.employee_id = e.id and ${scope})`);
  return rows.map(({ id }) => id);
}

/** The answer: of one sheet alone its refusal, of several what became of each. */
export function outcomesOf<T>({ sheets }: SheetsInput, { known, yes, no: refused }: Judged<T>): Outcomes {
  const [first] = refused;
  if (first && sheets.length === 1) {
    const waiting = first.dates.map(({ date, flags }) => [date, flags.join(', ')].filter(Boolean).join(': '));
    throw new Refusal(first.reason, waiting.length > 0 ? { fields: { period: waiting.join('; ') } } : {});
  }
  const said = new Set([...known, ...yes.map(({ employeeId }) => employeeId)]);
  return {
    done: [...new Set(sheets.map(({ employeeId }) => employeeId))].filter((id) => said.has(id)),
    refused: refused.map(({ employeeId, reason, dates }) => ({
      employeeId,
      reason,
      dates: dates.map(({ date, flags }) => ({ date, flags: [...flags] })),
    })),
  };
}
