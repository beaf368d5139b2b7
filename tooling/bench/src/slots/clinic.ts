import { randomUUID } from 'node:crypto';
import { newToken, tokenHash } from '@daybook/auth/tokens';
import type { Sql } from 'postgres';

export interface Clinic {
  /** Of its owner's session. */
  token: string;
  site: string;
  service: string;
  /** For three at once. */
  group: string;
  client: string;
  providers: string[];
}

/**
 * An organization with a health centre where so many people give one service from eight to five on weekdays, and so many
 * appointments of half an hour of each, most of them over; written past the door for speed.
 * @param from the first date of the month that is asked for, in which every other place is taken
 */
export async function makeClinic(
  sql: Sql,
  { providers, booked, from }: { providers: number; booked: number; from: string },
): Promise<Clinic> {
  const [organization, account, site, service, group, client] = Array.from({ length: 6 }, () => randomUUID());
  if (!organization || !account || !site || !service || !group || !client) throw new Error('no ids');
  const token = newToken();
  await sql`insert into organizations (id, name) values (${organization}, 'Parian')`;
  await sql`insert into accounts (organization_id, id, login, name, role, language, all_sites)
    values (${organization}, ${account}, ${`${account}@example.org`}, 'Owner', 'owner', 'en', true)`;
  await sql`insert into staff_sessions (organization_id, id, account_id, token_hash, created_at, last_seen_at, browser, address)
    values (${organization}, ${randomUUID()}, ${account}, ${tokenHash(token)}, now(), now(), '', '')`;
  await sql`insert into sites (organization_id, id, name, zone, currency, day_start, longest_shift, kind)
    values (${organization}, ${site}, 'Parian Health Center', 'Asia/Manila', 'PHP', '00:00', 960, 'health-centre')`;
  await sql`insert into services (organization_id, id, name, duration, buffer, step, capacity, self_booking, lead, notice, ahead)
    values (${organization}, ${service}, 'Check-up', 30, 0, 30, 1, 'book', 0, 1440, 60),
      (${organization}, ${group}, 'Class', 30, 0, 30, 3, 'book', 0, 1440, 60)`;
  await sql`insert into clients (organization_id, id, name, like_name, email, language, reminders)
    values (${organization}, ${client}, 'Luz Magsaysay', 'luz magsaysay', 'luz@example.org', 'en', true)`;
  const people = Array.from({ length: providers }, (_, n) => ({ id: randomUUID(), n }));
  const hours = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, starts: '08:00', ends: '12:00' },
    { weekday, starts: '13:00', ends: '17:00' },
  ]);
  await sql`
    with p as (select * from jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb) as p (id uuid, n int)),
    e as (insert into employees (organization_id, id, number, name, called_name, language)
      select ${organization}, id, n, 'Person ' || n, 'P' || n, 'en' from p returning 1),
    x as (insert into employee_sites (organization_id, employee_id, site_id, position)
      select ${organization}, id, ${site}, 0 from p returning 1),
    v as (insert into providers (organization_id, site_id, employee_id, hours)
      select ${organization}, ${site}, id, ${JSON.stringify(hours)}::text::jsonb from p returning 1)
    insert into provider_services (organization_id, site_id, employee_id, service_id)
      select ${organization}, ${site}, id, given from p cross join unnest(${[service, group]}::uuid[]) as given`;
  // Sixteen a date, every other one in the month that is asked for, and so many dates before it that they are all there.
  await sql`
    insert into appointments (organization_id, id, site_id, service_id, provider_id, place, starts_at, ends_at, busy_until,
      state, source, client_id, language)
    select ${organization}, gen_random_uuid(), ${site}, ${service}, e.id, 1, s.at, s.at + interval '30 minutes',
      s.at + interval '30 minutes', case when s.day < 0 then 'done' else 'booked' end, 'staff', ${client}, 'en'
    from employees e
    cross join lateral (
      select d as day, (${from}::date + d + time '08:00' + n * interval '30 minutes') at time zone 'Asia/Manila' as at
      from generate_series(-${Math.ceil(booked / providers / 16)}::int, 30) as d, generate_series(0, 15) as n
      where d < 0 or n % 2 = 0) s
    where e.organization_id = ${organization}`;
  await sql`analyze`;
  return { token, site, service, group, client, providers: people.map(({ id }) => id) };
}
