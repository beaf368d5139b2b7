import type { AccountView, SiteScope } from '@daybook/contract/access';
import type { AccountId, EmployeeId, SiteId } from '@daybook/contract/ids';
import type { Role } from '@daybook/contract/permissions';
import type { Language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { accountSites, accounts } from '@daybook/db/schema/access';
import { employees, sites } from '@daybook/db/schema/directory';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';

/** What an account is shown as: never its password hash. */
export const accountColumns = {
  id: sql<AccountId>`${accounts.id}`,
  name: accounts.name,
  login: accounts.login,
  role: sql<Role>`${accounts.role}`,
  language: sql<Language>`${accounts.language}`,
  allSites: accounts.allSites,
  sites: sql<SiteId[]>`array(
    select x.site_id from account_sites x
    where x.organization_id = accounts.organization_id and x.account_id = accounts.id order by x.site_id)`,
  employeeId: sql<EmployeeId | null>`${accounts.employeeId}`,
  hasPassword: sql<boolean>`${accounts.passwordHash} is not null`,
  disabled: sql<boolean>`${accounts.disabledAt} is not null`,
  recordedAt: accounts.recordedAt,
  lastSeenAt: sql<string | null>`(
    select max(s.last_seen_at) from staff_sessions s
    where s.organization_id = accounts.organization_id and s.account_id = accounts.id)`,
  version: accounts.version,
};

type Row = {
  id: AccountId;
  name: string;
  login: string;
  role: Role;
  language: Language;
  allSites: boolean;
  sites: SiteId[];
  employeeId: EmployeeId | null;
  hasPassword: boolean;
  disabled: boolean;
  recordedAt: Date;
  lastSeenAt: string | null;
  version: number;
};

export function accountView(row: Row): AccountView {
  const { id, name, login, role, language, employeeId, version } = row;
  return {
    id,
    name,
    login,
    role,
    language,
    sites: row.allSites ? 'all' : row.sites,
    employeeId,
    state: row.disabled ? 'disabled' : row.hasPassword ? 'active' : 'invited',
    createdAt: momentOf(row.recordedAt),
    lastSeenAt: row.lastSeenAt === null ? null : momentOf(Date.parse(row.lastSeenAt)),
    version,
  };
}

/** The account by its id, or `not-found`. */
export async function findAccount(tx: Transaction, organizationId: string, id: string): Promise<AccountView> {
  const [row] = await tx
    .select(accountColumns)
    .from(accounts)
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, id)));
  if (!row) throw new Refusal('not-found');
  return accountView(row);
}

/** Refuses sites and an employee that the organization does not have. */
export async function checkLinks(
  tx: Transaction,
  organizationId: string,
  input: { sites: SiteScope; employeeId: EmployeeId | null },
): Promise<void> {
  if (input.sites !== 'all' && input.sites.length > 0) {
    const [found] = await tx
      .select({ n: count() })
      .from(sites)
      .where(and(eq(sites.organizationId, organizationId), inArray(sites.id, input.sites)));
    if (found?.n !== new Set(input.sites).size)
      throw new Refusal('not-found', { fields: { sites: 'not a site of this organization' } });
  }
  if (input.employeeId) {
    const found = await tx
      .select({ id: employees.id })
      .from(employees)
      .where(and(eq(employees.organizationId, organizationId), eq(employees.id, input.employeeId)));
    if (found.length === 0)
      throw new Refusal('not-found', { fields: { employeeId: 'not an employee of this organization' } });
  }
}

/** Replaces the sites that an account sees. */
export async function saveScope(
  tx: Transaction,
  organizationId: string,
  accountId: string,
  scope: SiteScope,
): Promise<void> {
  await tx
    .delete(accountSites)
    .where(and(eq(accountSites.organizationId, organizationId), eq(accountSites.accountId, accountId)));
  if (scope === 'all' || scope.length === 0) return;
  await tx.insert(accountSites).values([...new Set(scope)].map((siteId) => ({ organizationId, accountId, siteId })));
}

/** Refuses when no owner who can sign in would be left. */
export async function keepAnOwner(tx: Transaction, organizationId: string): Promise<void> {
  const left = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(eq(accounts.organizationId, organizationId), eq(accounts.role, 'owner'), sql`${accounts.disabledAt} is null`),
    )
    .for('update');
  if (left.length === 0) throw new Refusal('last-owner');
}
