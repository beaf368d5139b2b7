import { randomUUID } from 'node:crypto';
import { newToken, tokenHash } from '@daybook/auth/tokens';
import type { Sql } from 'postgres';

export interface PlannedShop {
  /** Of its owner's session: an API token only reads. */
  token: string;
  site: string;
  /** Of the person whose shift is dragged, and that shift. */
  employee: string;
  shift: string;
}

/**
 * An organization with a site where so many people are planned from five to nine hours on five dates of each week from
 * `from` on, three weeks of them published; written past the door for speed.
 */
export async function makePlannedShop(
  sql: Sql,
  { people, weeks, from }: { people: number; weeks: number; from: string },
): Promise<PlannedShop> {
  const [organization, account, site] = [randomUUID(), randomUUID(), randomUUID()];
  const token = newToken();
  await sql`insert into organizations (id, name) values (${organization}, 'Lakeshore')`;
  await sql`insert into accounts (organization_id, id, login, name, role, language, all_sites)
    values (${organization}, ${account}, ${`${account}@example.org`}, 'Owner', 'owner', 'en', true)`;
  await sql`insert into staff_sessions (organization_id, id, account_id, token_hash, created_at, last_seen_at, browser, address)
    values (${organization}, ${randomUUID()}, ${account}, ${tokenHash(token)}, now(), now(), '', '')`;
  await sql`insert into sites (organization_id, id, name, zone, currency, day_start, longest_shift)
    values (${organization}, ${site}, 'Woodside', 'America/New_York', 'USD', '04:00', 960)`;
  const hired = Array.from({ length: people }, (_, index) => ({ id: randomUUID(), index }));
  await sql`
    with p as (select * from jsonb_to_recordset(${JSON.stringify(hired)}::text::jsonb) as p (id uuid, index int)),
    e as (insert into employees (organization_id, id, number, name, called_name, language)
      select ${organization}, id, index, 'Person ' || index, 'P' || index, 'en' from p)
    insert into employee_sites (organization_id, employee_id, site_id, position)
      select ${organization}, id, ${site}, 0 from p`;
  await sql`
    insert into planned_shifts (organization_id, id, site_id, employee_id, business_date, start_wall, end_wall, zone,
      break_minutes, note, author_id)
    select ${organization}, gen_random_uuid(), ${site}, x.employee_id, d.date,
      d.date + make_interval(hours => 6 + n.number % 9), d.date + make_interval(hours => 11 + n.number % 9 + n.number % 5),
      'America/New_York', 30, '', ${account}
    from employee_sites x
    join employees e on e.organization_id = x.organization_id and e.id = x.employee_id
    cross join lateral (select e.number::int as number) n
    cross join lateral (
      select ${from}::date + day as date from generate_series(0, ${weeks * 7 - 1}::int) as day
      where (day + n.number) % 7 < 5) d
    where x.organization_id = ${organization}`;
  await sql`
    insert into published_shifts (organization_id, id, site_id, employee_id, business_date, start_wall, end_wall, zone,
      break_minutes, note, published_by, published_at)
    select organization_id, id, site_id, employee_id, business_date, start_wall, end_wall, zone, break_minutes, note,
      author_id, now()
    from planned_shifts where organization_id = ${organization} and business_date < ${from}::date + 21`;
  await sql`analyze`;
  const [one] = await sql<{ id: string; employee_id: string }[]>`
    select id, employee_id from planned_shifts where organization_id = ${organization} and business_date = ${from}::date + 24
    order by id limit 1`;
  if (!one) throw new Error('nothing is planned');
  return { token, site, employee: one.employee_id, shift: one.id };
}
