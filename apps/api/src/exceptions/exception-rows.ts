import { heldReason } from '@daybook/contract/clock-queue';
import type { Answer, ExceptionItem, ExceptionKind } from '@daybook/contract/exceptions';
import type { AccountId, EmployeeId, ExceptionId, KioskId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { employees, sites } from '@daybook/db/schema/directory';
import { exceptions } from '@daybook/db/schema/exceptions';
import { kiosks } from '@daybook/db/schema/kiosk';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type AccountActor, seesSite } from '../actor.ts';
import { Refusal } from '../refusal.ts';
import { momentOf, momentOrNull } from '../time/moment.ts';
import { blocksOf } from './blocks.ts';

/** For how long a decision can be taken back. */
const undoMs = 10 * 60_000;

const deciders = alias(accounts, 'deciders');
const assignees = alias(accounts, 'assignees');

/** Whether the employee has asked for something about that day at the tablet. */
export const isAsked = sql<boolean>`(exceptions.employee_id is not null and (
  coalesce(exceptions.facts ->> 'asked', '') = 'true'
  or exists (select from amendment_requests r where r.organization_id = exceptions.organization_id
    and r.employee_id = exceptions.employee_id and r.business_date = exceptions.business_date)))`;

const columns = {
  id: sql<ExceptionId>`${exceptions.id}`,
  kind: sql<ExceptionKind>`${exceptions.kind}`,
  siteId: sql<SiteId>`${exceptions.siteId}`,
  siteName: sites.name,
  zone: sites.zone,
  employeeId: sql<EmployeeId | null>`${exceptions.employeeId}`,
  employeeName: employees.name,
  calledName: employees.calledName,
  kioskId: sql<KioskId | null>`${exceptions.kioskId}`,
  kioskName: kiosks.name,
  businessDate: exceptions.businessDate,
  at: exceptions.at,
  facts: exceptions.facts,
  asked: isAsked,
  state: sql<ExceptionItem['state']>`${exceptions.state}`,
  answer: sql<Answer | null>`${exceptions.answer}`,
  reason: exceptions.reason,
  effect: exceptions.effect,
  decidedBy: sql<AccountId | null>`${exceptions.decidedBy}`,
  deciderName: sql<string | null>`${deciders.name}`,
  decidedAt: exceptions.decidedAt,
  assignedTo: sql<AccountId | null>`${exceptions.assignedTo}`,
  assigneeName: sql<string | null>`${assignees.name}`,
  snoozedUntil: exceptions.snoozedUntil,
  version: exceptions.version,
  recordedAt: exceptions.recordedAt,
};

/** Exceptions with the names of what they are about. */
export function selectExceptions(tx: Transaction) {
  const ofOne = exceptions.organizationId;
  return tx
    .select(columns)
    .from(exceptions)
    .innerJoin(sites, and(eq(sites.organizationId, ofOne), eq(sites.id, exceptions.siteId)))
    .leftJoin(employees, and(eq(employees.organizationId, ofOne), eq(employees.id, exceptions.employeeId)))
    .leftJoin(kiosks, and(eq(kiosks.organizationId, ofOne), eq(kiosks.id, exceptions.kioskId)))
    .leftJoin(deciders, and(eq(deciders.organizationId, ofOne), eq(deciders.id, exceptions.decidedBy)))
    .leftJoin(assignees, and(eq(assignees.organizationId, ofOne), eq(assignees.id, exceptions.assignedTo)))
    .$dynamic();
}

export type ExceptionRow = Awaited<ReturnType<typeof selectExceptions>>[number];

/** Whether a decision of this row can still be taken back, and until when. */
export function undoUntil({ state, decidedAt }: ExceptionRow, now: Date): Date | null {
  if (state !== 'decided' || decidedAt === null) return null;
  const until = new Date(decidedAt.getTime() + undoMs);
  return until > now ? until : null;
}

export function itemOf(row: ExceptionRow, now: Date): ExceptionItem {
  const { employeeId, kioskId, decidedBy, decidedAt, assignedTo, answer } = row;
  const why = heldReason.safeParse(row.facts.why);
  return {
    id: row.id,
    kind: row.kind,
    blocks: blocksOf[row.kind],
    state: row.state,
    site: { id: row.siteId, name: row.siteName, zone: row.zone },
    employee: employeeId && { id: employeeId, name: row.employeeName ?? '', calledName: row.calledName ?? '' },
    kiosk: kioskId && { id: kioskId, name: row.kioskName ?? '' },
    businessDate: row.businessDate,
    at: momentOf(row.at),
    asked: row.asked,
    why: why.success ? why.data : null,
    assignedTo: assignedTo && { id: assignedTo, name: row.assigneeName ?? '' },
    snoozedUntil: momentOrNull(row.snoozedUntil),
    decided: decidedBy &&
      decidedAt &&
      answer && {
        answer,
        reason: row.reason ?? '',
        by: { id: decidedBy, name: row.deciderName ?? '' },
        at: momentOf(decidedAt),
        undoUntil: momentOrNull(undoUntil(row, now)),
      },
    version: row.version,
  };
}

/** The exception by its id, or `not-found`: also at a site outside the account's scope. */
export async function findException(tx: Transaction, actor: AccountActor, id: string): Promise<ExceptionRow> {
  const [row] = await selectExceptions(tx).where(
    and(eq(exceptions.organizationId, actor.organizationId), eq(exceptions.id, id)),
  );
  if (!row || !seesSite(actor, row.siteId)) throw new Refusal('not-found');
  return row;
}

/** The same, and nobody else changes it before this transaction ends. */
export async function lockException(tx: Transaction, actor: AccountActor, id: string): Promise<ExceptionRow> {
  await tx
    .select({ id: exceptions.id })
    .from(exceptions)
    .where(and(eq(exceptions.organizationId, actor.organizationId), eq(exceptions.id, id)))
    .for('update');
  return await findException(tx, actor, id);
}

/** Whether it still waits, in the version that was read. */
export function checkOpen({ state, version }: ExceptionRow, read: number): void {
  if (state !== 'open') throw new Refusal('already-decided', { facts: { version } });
  if (version !== read) throw new Refusal('stale', { facts: { version } });
}

/** Nobody but an owner decides about the own hours. */
export function checkNotOwn(actor: AccountActor, employeeIds: readonly (string | null | undefined)[]): void {
  if (actor.role === 'owner' || actor.employeeId === null) return;
  if (employeeIds.includes(actor.employeeId)) throw new Refusal('own-record');
}
