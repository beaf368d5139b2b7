import type { SiteScope } from '@daybook/contract/access';
import type { AccountId, EmployeeId, OrganizationId, SiteId } from '@daybook/contract/ids';
import type { Role } from '@daybook/contract/permissions';
import type { Language } from '@daybook/contract/values';

/** Whom a staff session or a token speaks for; read anew with every call, so that a changed role counts from the next one. */
export interface StaffUser {
  space: 'staff';
  organizationId: OrganizationId;
  accountId: AccountId;
  name: string;
  login: string;
  role: Role;
  language: Language;
  sites: SiteScope;
  employeeId: EmployeeId | null;
}

/** An account as the gate answers it. */
export interface StaffRow {
  organization_id: OrganizationId;
  account_id: AccountId;
  name: string;
  login: string;
  role: Role;
  language: Language;
  all_sites: boolean;
  sites: SiteId[];
  employee_id: EmployeeId | null;
}

export function asStaffUser(row: StaffRow): StaffUser {
  const { name, login, role, language } = row;
  return {
    space: 'staff',
    organizationId: row.organization_id,
    accountId: row.account_id,
    name,
    login,
    role,
    language,
    sites: row.all_sites ? 'all' : row.sites,
    employeeId: row.employee_id,
  };
}
