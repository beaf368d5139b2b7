import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveKeys, pinDigest } from '@daybook/auth/keys';
import { newToken, tokenHash } from '@daybook/auth/tokens';
import type { Sql } from 'postgres';

/** Somebody who punches under measurement, and the kiosk that she does it at. */
export interface Person {
  organizationId: string;
  employeeId: string;
  pin: string;
  pinDigest: string;
  /** The kiosk's credential, and what is stored of it. */
  token: string;
  tokenHash: string;
}

const pin = '4821';

/** So many organizations with one site, one kiosk and their share of people each, written past the door for speed. */
export async function makePeople(sql: Sql, data: string, organizations: number, people: number): Promise<Person[]> {
  const keys = deriveKeys(readFileSync(join(data, 'app-secret'), 'utf8').trim());
  const made: Person[] = [];
  for (let n = 0; n < organizations; n += 1) {
    const [organizationId, site, kiosk] = [randomUUID(), randomUUID(), randomUUID()];
    const token = newToken();
    await sql`insert into organizations (id, name) values (${organizationId}, ${`Lakeshore ${n}`})`;
    await sql`insert into sites (organization_id, id, name, zone, currency, day_start, longest_shift)
      values (${organizationId}, ${site}, 'Calamba Crossing', 'Asia/Manila', 'PHP', '04:00', 960)`;
    await sql`insert into kiosks (organization_id, id, site_id, name, purpose, enrolled_at)
      values (${organizationId}, ${kiosk}, ${site}, 'Front tablet', 'clock', now())`;
    await sql`insert into kiosk_sessions (organization_id, id, kiosk_id, token_hash, created_at)
      values (${organizationId}, ${randomUUID()}, ${kiosk}, ${tokenHash(token)}, now())`;
    const own = Array.from({ length: Math.ceil(people / organizations) }, (_, index) => {
      const employeeId = randomUUID();
      const digest = pinDigest(keys, employeeId, pin);
      return { organizationId, employeeId, number: String(index), pinDigest: digest };
    });
    const rows = JSON.stringify(own);
    await sql`insert into employees (organization_id, id, number, name, called_name, language, pin_digest, pin_length)
      select e."organizationId", e."employeeId", e.number, 'Person ' || e.number, 'P' || e.number, 'en', e."pinDigest", 4
      from jsonb_to_recordset(${rows}::text::jsonb)
        as e ("organizationId" uuid, "employeeId" uuid, number text, "pinDigest" text)`;
    await sql`insert into employee_sites (organization_id, employee_id, site_id, position)
      select organization_id, id, ${site}, 0 from employees where organization_id = ${organizationId}`;
    await sql`insert into presence (organization_id, employee_id, state)
      select organization_id, id, 'out' from employees where organization_id = ${organizationId}`;
    made.push(
      ...own.map(({ employeeId, pinDigest: digest }) => ({
        organizationId,
        employeeId,
        pin,
        pinDigest: digest,
        token,
        tokenHash: tokenHash(token),
      })),
    );
  }
  await sql`analyze`;
  // Neighbours in the list are of different organizations, so that each connection has some of many.
  const share = made.length / organizations;
  return made.map((_, at) => made[(at % organizations) * share + Math.floor(at / organizations)] as Person);
}
