import { randomUUID } from 'node:crypto';
import { newApiToken, tokenHash } from '@daybook/auth/tokens';
import { presetRules } from '@daybook/rules/timesheets/presets';
import type { Sql } from 'postgres';
import { yearOf } from './year.ts';

/** Of the people of `year.ts` those who work in New York by day. */
const inNewYork = (index: number) => 5 * Math.floor(index / 2) + (index % 2 === 0 ? 0 : 3);

/**
 * An organization with so many people who worked for a year as planned, at two sites, by American rules and with a rate;
 * written past the door for speed. Answers the token of its owner, and how many punches there are.
 */
export async function makeShop(sql: Sql, people: number): Promise<{ token: string; punches: number }> {
  const [organization, account, rules] = [randomUUID(), randomUUID(), randomUUID()];
  const token = newApiToken();
  await sql`insert into organizations (id, name) values (${organization}, 'Lakeshore')`;
  await sql`insert into accounts (organization_id, id, login, name, role, language, all_sites)
    values (${organization}, ${account}, ${`${account}@example.org`}, 'Owner', 'owner', 'en', true)`;
  await sql`insert into api_tokens (organization_id, id, account_id, name, token_hash, hint, scopes, ends_at)
    values (${organization}, ${randomUUID()}, ${account}, 'Bench', ${tokenHash(token)}, 'xxxx', '{read}', '2099-01-01')`;
  const cases = Array.from({ length: people }, (_, index) => yearOf(inNewYork(index)));
  for (const id of cases[0]?.sites.keys() ?? [])
    await sql`insert into sites (organization_id, id, name, zone, currency, day_start, longest_shift)
      values (${organization}, ${id}, ${`Site ${id.slice(-1)}`}, 'America/New_York', 'USD', '04:00', 960)`;
  await sql`insert into pay_rules (organization_id, id, name, preset) values (${organization}, ${rules}, 'US', 'us')`;
  await sql`insert into pay_rule_versions (organization_id, pay_rules_id, version, from_date, rules, note)
    values (${organization}, ${rules}, 1, '2025-01-01', ${JSON.stringify(presetRules.us)}::text::jsonb, 'Federal rules')`;
  await sql`insert into pay_rule_uses (organization_id, id, pay_rules_id, from_date)
    values (${organization}, ${randomUUID()}, ${rules}, '2025-01-01')`;
  let punches = 0;
  for (const [index, person] of cases.entries()) {
    const employee = randomUUID();
    await sql`insert into employees (organization_id, id, number, name, called_name, language)
      values (${organization}, ${employee}, ${index}, ${`Person ${index}`}, ${`P${index}`}, 'en')`;
    await sql`insert into employee_sites (organization_id, employee_id, site_id, position)
      values (${organization}, ${employee}, ${person.homeSiteId}, 0)`;
    await sql`insert into pay_terms (organization_id, id, employee_id, from_date, rate, currency)
      values (${organization}, ${randomUUID()}, ${employee}, '2025-01-01', ${1800 + index}, 'USD')`;
    const rows = JSON.stringify(person.punches.map((punch) => ({ ...punch, id: randomUUID() })));
    await sql`insert into punches (organization_id, id, employee_id, site_id, kind, at, occurred_at, business_date,
        method, flags, address, request_id, recorded_at)
      select ${organization}, p.id, ${employee}, p."siteId", p.kind, to_timestamp(p.at / 1000.0),
        to_timestamp(p.at / 1000.0), p."businessDate", 'pin', '{}', '', '', to_timestamp(p.at / 1000.0)
      from jsonb_to_recordset(${rows}::text::jsonb)
        as p (id uuid, "siteId" uuid, kind text, at bigint, "businessDate" date)`;
    // A shift was planned wherever somebody worked: from eight to half past four.
    await sql`insert into published_shifts (organization_id, id, site_id, employee_id, business_date, start_wall, end_wall,
        zone, break_minutes, note, published_by, published_at)
      select ${organization}, gen_random_uuid(), p.site_id, ${employee}, p.business_date, p.business_date + time '08:00',
        p.business_date + time '16:30', 'America/New_York', 30, '', ${account}, now()
      from (
        select distinct on (business_date) site_id, business_date from punches
        where organization_id = ${organization} and employee_id = ${employee} and kind = 'in') p`;
    punches += person.punches.length;
  }
  await sql`analyze`;
  return { token, punches };
}
