import type { OrganizationId } from '@daybook/contract/ids';
import type { TransactionSql } from 'postgres';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id that stands anywhere in these values. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

/** What the records with these ids are called today; a punch and a session have no name. */
export async function namesOf(
  sql: TransactionSql,
  organizationId: OrganizationId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from organizations where id = ${organizationId} and id = any (${wanted}::uuid[])
    union all select id, name from sites where organization_id = ${organizationId} and id = any (${wanted}::uuid[])
    union all select id, name from employees where organization_id = ${organizationId} and id = any (${wanted}::uuid[])
    union all select id, name from kiosks where organization_id = ${organizationId} and id = any (${wanted}::uuid[])
    union all select id, name from accounts where organization_id = ${organizationId} and id = any (${wanted}::uuid[])
    union all select id, name from pay_rules where organization_id = ${organizationId} and id = any (${wanted}::uuid[])
    union all select id, name from leave_kinds where organization_id = ${organizationId} and id = any (${wanted}::uuid[])
    union all select l.id, e.name from leave_requests l
      join employees e on e.organization_id = l.organization_id and e.id = l.employee_id
      where l.organization_id = ${organizationId} and l.id = any (${wanted}::uuid[])
    union all select id, letter || to_char(number, 'FM9999000') from tickets
      where organization_id = ${organizationId} and id = any (${wanted}::uuid[])
    union all select id, name from api_tokens where organization_id = ${organizationId} and id = any (${wanted}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
