import { readFile } from 'node:fs/promises';
import type { Sql } from 'postgres';

/** Makes the three roles of `roles.sql`, as a superuser; harmless when repeated. */
export async function createRoles(superuser: Sql): Promise<void> {
  await superuser.unsafe(await readFile(new URL('../roles.sql', import.meta.url), 'utf8'));
}

/**
 * Why this role must not serve, in words; undefined when it may. A serving role that could step round row-level
 * security would turn every forgotten filter into a leak.
 */
export async function unfitToServe(app: Sql): Promise<string | undefined> {
  const [role] = await app<{ name: string; superuser: boolean; bypass: boolean; owns: string | null }[]>`
    select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypass,
      (select min(c.relname) from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p') and c.relrowsecurity) as owns
    from pg_roles r where r.rolname = current_user`;
  if (!role) return 'the database does not say who is connected';
  if (role.superuser) return `the role ${role.name} is a superuser`;
  if (role.bypass) return `the role ${role.name} may bypass row-level security`;
  if (role.owns) return `the role ${role.name} owns the table ${role.owns}`;
  return undefined;
}
