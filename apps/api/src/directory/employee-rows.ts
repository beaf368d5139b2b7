import type { EmployeeView } from '@daybook/contract/directory';
import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { employeeSites, employees, sites } from '@daybook/db/schema/directory';
import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Member, seesSites } from '../actor.ts';
import { Refusal } from '../refusal.ts';

export interface EmployeeFields {
  number: string;
  name: string;
  calledName: string;
  language: Language;
  sites: SiteId[];
}

/** What an employee is shown as: that a PIN is set, never its digest. */
export const employeeColumns = {
  id: sql<EmployeeId>`${employees.id}`,
  number: employees.number,
  name: employees.name,
  calledName: employees.calledName,
  language: sql<Language>`${employees.language}`,
  sites: sql<SiteId[]>`array(
    select x.site_id from employee_sites x
    where x.organization_id = employees.organization_id and x.employee_id = employees.id order by x.position)`,
  archivedAt: employees.archivedAt,
  hasPin: sql<boolean>`${employees.pinDigest} is not null`,
  hasBadge: sql<boolean>`exists (
    select from badges b
    where b.organization_id = employees.organization_id and b.employee_id = employees.id and b.revoked_at is null)`,
  version: employees.version,
};

type Row = EmployeeFields & {
  id: EmployeeId;
  archivedAt: Date | null;
  hasPin: boolean;
  hasBadge: boolean;
  version: number;
};

export function employeeView({ archivedAt, ...row }: Row): EmployeeView {
  return { ...row, state: archivedAt ? 'archived' : 'active' };
}

/** Whether the account sees this person: one of the person's sites is in its scope. */
function sees(actor: Member, employee: EmployeeView): boolean {
  if (actor.kind !== 'account' || actor.sites === 'all') return true;
  const { sites: scope } = actor;
  return employee.sites.some((siteId) => scope.includes(siteId));
}

/** The employee by id, or `not-found`: also when none of the person's sites is in the account's scope. */
export async function findEmployee(tx: Transaction, actor: Member, id: string): Promise<EmployeeView> {
  const [row] = await tx
    .select(employeeColumns)
    .from(employees)
    .where(and(eq(employees.organizationId, actor.organizationId), eq(employees.id, id)));
  const employee = row && employeeView(row);
  if (!employee || !sees(actor, employee)) throw new Refusal('not-found');
  return employee;
}

/** Refuses sites that are not there, archived, or outside the account's scope. */
export async function checkSites(tx: Transaction, actor: Member, siteIds: SiteId[]): Promise<void> {
  const [found] = await tx
    .select({ n: count() })
    .from(sites)
    .where(and(eq(sites.organizationId, actor.organizationId), inArray(sites.id, siteIds), isNull(sites.archivedAt)));
  const known = found?.n === new Set(siteIds).size;
  if (!known || (actor.kind === 'account' && !seesSites(actor, siteIds))) {
    throw new Refusal('not-found', { fields: { sites: 'not a site of this organization' } });
  }
}

/** Replaces where a person works; the first site is the usual one. */
export async function saveSites(
  tx: Transaction,
  organizationId: string,
  employeeId: string,
  siteIds: SiteId[],
): Promise<void> {
  await tx
    .delete(employeeSites)
    .where(and(eq(employeeSites.organizationId, organizationId), eq(employeeSites.employeeId, employeeId)));
  await tx
    .insert(employeeSites)
    .values([...new Set(siteIds)].map((siteId, position) => ({ organizationId, employeeId, siteId, position })));
}
