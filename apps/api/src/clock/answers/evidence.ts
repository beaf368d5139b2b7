import type { PunchKind, PunchMethod } from '@daybook/contract/clock';
import { heldReason } from '@daybook/contract/clock-queue';
import type { EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { heldPunches, type punches } from '@daybook/db/schema/clock';
import { countedPunches } from '@daybook/db/schema/counted-punches';
import { employees, sites } from '@daybook/db/schema/directory';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Evidence } from '../../exceptions/answerer.ts';
import type { ExceptionRow } from '../../exceptions/exception-rows.ts';
import { momentOf } from '../../time/moment.ts';
import { type CountedPunch, punchesInOrder, punchView, readPunch } from '../counted.ts';
import { requestEvidence, requestsOfDay } from './requests.ts';

/** A person's punches of one business day, those that count, in order. */
async function punchesOfDay(
  tx: Transaction,
  organizationId: string,
  { employeeId, businessDate }: { employeeId: string | null; businessDate: string | null },
): Promise<CountedPunch[]> {
  if (employeeId === null || businessDate === null) return [];
  return await tx
    .select(readPunch)
    .from(countedPunches)
    .innerJoin(sites, and(eq(sites.organizationId, organizationId), eq(sites.id, countedPunches.siteId)))
    .where(
      and(
        eq(countedPunches.organizationId, organizationId),
        eq(countedPunches.employeeId, employeeId),
        eq(countedPunches.businessDate, businessDate),
      ),
    )
    .orderBy(...punchesInOrder);
}

/** The day of whoever it is about: punches, and what was asked for. */
export async function dayEvidence(
  tx: Transaction,
  organizationId: string,
  exception: ExceptionRow,
): Promise<Pick<Evidence, 'punches' | 'asked'>> {
  const own = await punchesOfDay(tx, organizationId, exception);
  const asked = await requestsOfDay(tx, organizationId, exception);
  // The request that it was raised for comes before others of that day.
  const first = asked.filter(({ id }) => Object.values(exception.facts).includes(id));
  const others = asked.filter(({ id }) => !Object.values(exception.facts).includes(id));
  return {
    punches: own.map(punchView),
    asked: [...first, ...others].map(requestEvidence),
  };
}

/** The held punch with this id, as it was taken in. */
export async function findHeld(tx: Transaction, organizationId: string, id: unknown) {
  const [held] = await tx
    .select()
    .from(heldPunches)
    .where(and(eq(heldPunches.organizationId, organizationId), eq(heldPunches.id, String(id))));
  if (!held) throw new Error('an exception is about a punch that is not held');
  return held;
}
export type Held = Awaited<ReturnType<typeof findHeld>>;

export function heldView(held: Held): Evidence['held'] {
  return {
    kind: held.kind as PunchKind,
    at: momentOf(held.at),
    occurredAt: momentOf(held.occurredAt),
    elapsedMs: held.elapsedMs,
    skewMs: held.skewMs,
    method: held.method as PunchMethod,
    why: heldReason.parse(held.why),
    recordedAt: momentOf(held.recordedAt),
  };
}

/** Several punches at once, with whose they are, in order of time; out of what counts or out of what is held. */
export async function aboutSeveral(
  tx: Transaction,
  organizationId: string,
  from: typeof punches | typeof heldPunches,
  ids: readonly string[],
): Promise<Evidence['about']> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      employeeId: sql<EmployeeId | null>`${from.employeeId}`,
      name: employees.name,
      calledName: employees.calledName,
      kind: sql<PunchKind>`${from.kind}`,
      at: from.at,
      occurredAt: from.occurredAt,
    })
    .from(from)
    .leftJoin(employees, and(eq(employees.organizationId, organizationId), eq(employees.id, from.employeeId)))
    .where(and(eq(from.organizationId, organizationId), inArray(from.id, [...ids])))
    .orderBy(asc(from.at), asc(from.id))
    .limit(200);
  return rows.map(({ employeeId, name, calledName, kind, at, occurredAt }) => ({
    employee: employeeId && { id: employeeId, name: name ?? '', calledName: calledName ?? '' },
    kind,
    at: momentOf(at),
    occurredAt: momentOf(occurredAt),
  }));
}

/** The ids that stand in the facts of an exception under this name. */
export function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
