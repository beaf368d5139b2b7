import type { Sql } from 'postgres';

/** Every table that is kept apart by organization, from the catalog, with the column that says whose a row is. */
export async function tenantTables(sql: Sql): Promise<{ name: string; column: string }[]> {
  return await sql<{ name: string; column: string }[]>`
    select c.relname as name, case c.relname when 'organizations' then 'id' else 'organization_id' end as column
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (c.relname = 'organizations' or exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped))
    order by 1`;
}

/** What an organization holds: of each table how many rows, and a digest of them all. `sql` sees past tenancy. */
export async function holdings(
  sql: Sql,
  organizationId: string,
): Promise<Record<string, { n: number; digest: string }>> {
  const held: Record<string, { n: number; digest: string }> = {};
  for (const { name, column } of await tenantTables(sql)) {
    const [row] = await sql<{ n: number; digest: string }[]>`
      select count(*)::int as n, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest
      from ${sql(name)} t where t.${sql(column)} = ${organizationId}`;
    held[name] = row ?? { n: 0, digest: '' };
  }
  return held;
}
