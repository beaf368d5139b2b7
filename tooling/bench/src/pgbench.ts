import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sql } from 'postgres';
import type { Person } from './people.ts';

/** What pgbench came to with Daybook's own statement, one commit each. */
export interface Reference {
  rate: number;
  /** ms, the mean: pgbench tells no median without a log. */
  mean: number;
  recorded: number;
}

export function hasPgbench(): boolean {
  try {
    execFileSync('pgbench', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Each of its new sessions first plans the clock-in; those seconds are left out. */
const warmSeconds = 2;

const statement = `\\set who :client_id * :share + random(0, :share - 1)
select n, result from gate.punch((
  select jsonb_build_array(i.item || jsonb_build_object('id', gen_random_uuid(), 'at', t.ms, 'occurredAt', t.ms,
    'kind', case p.kind when 'in' then 'break-start' when 'break-start' then 'break-end' when 'break-end' then 'out' else 'in' end))
  from bench.items i
  join presence p on p.organization_id = i.organization_id and p.employee_id = i.employee_id
  cross join (select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms) t
  where i.who = :who));
`;

/** Prepares the people that pgbench punches for, with all of an item that does not change, and answers how to run it. */
export async function preparePgbench(sql: Sql, people: readonly Person[], socketDirectory: string) {
  const items = people.map((person, who) => ({
    who,
    organization_id: person.organizationId,
    employee_id: person.employeeId,
    item: {
      n: 0,
      token: person.tokenHash,
      record: true,
      method: 'pin',
      employeeId: person.employeeId,
      pin: person.pinDigest,
      grantExpired: false,
      requestId: 'bench',
      address: '127.0.0.1',
    },
  }));
  await sql`create schema if not exists bench`;
  await sql`drop table if exists bench.items`;
  await sql`create table bench.items (who int primary key, organization_id uuid, employee_id uuid, item jsonb)`;
  await sql`insert into bench.items select * from jsonb_to_recordset(${JSON.stringify(items)}::text::jsonb)
    as i (who int, organization_id uuid, employee_id uuid, item jsonb)`;
  await sql`analyze bench.items`;
  const file = join(mkdtempSync(join(tmpdir(), 'daybook-bench-')), 'punch.sql');
  writeFileSync(file, statement);
  return async (clients: number, seconds: number): Promise<Reference> => {
    const share = Math.floor(people.length / clients);
    const threads = Math.min(2, clients);
    const flags = ['-n', '-M', 'prepared', '-P', 1, '-c', clients, '-j', threads, '-T', seconds + warmSeconds];
    const where = ['-D', `share=${share}`, '-h', socketDirectory, '-U', 'postgres', '-f', file, 'daybook'];
    const { stdout, stderr } = await promisify(execFile)('pgbench', [...flags.map(String), ...where]);
    const told = [...stderr.matchAll(/progress: [\d.]+ s, ([\d.]+) tps, lat ([\d.]+) ms/g)].slice(warmSeconds);
    const mean = (column: 1 | 2) => told.reduce((sum, line) => sum + Number(line[column]), 0) / told.length;
    const recorded = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1] ?? Number.NaN);
    return { rate: mean(1), mean: mean(2), recorded };
  };
}
