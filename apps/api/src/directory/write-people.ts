import { employeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Transaction } from '@daybook/db/connect';
import type { NewPerson } from '@daybook/rules/directory/judge-people';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { recordAll } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { tellAll } from '../live/tell.ts';

/** An event has a dozen columns, and a statement takes 65,535 values. */
const eventsAtOnce = 1000;

/** Adds all of these people in a few statements, each with its audit event beside the import's own. */
export async function writePeople(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { people, file }: { people: readonly NewPerson[]; file: string },
): Promise<void> {
  if (people.length === 0) return;
  const { organizationId } = ctx.actor;
  const at = ctx.house.clock.now();
  // In one order for everybody: two imports of the same people wait for each other, and not in a circle.
  const rows = people
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map((person) => ({ id: employeeId.parse(newId()), ...person }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(id uuid, number text, name text, "calledName" text, language text, sites jsonb)`;
  await tx.execute(sql`
    insert into employees (organization_id, id, number, name, called_name, language, recorded_at)
    select ${organizationId}::uuid, r.id, r.number, r.name, r."calledName", r.language, ${at.toISOString()}::timestamptz from ${given}`);
  await tx.execute(sql`
    insert into employee_sites (organization_id, employee_id, site_id, position)
    select ${organizationId}::uuid, r.id, s.id::uuid, s.place - 1
    from ${given} cross join lateral jsonb_array_elements_text(r.sites) with ordinality s(id, place)`);
  await tx.execute(sql`
    insert into presence (organization_id, employee_id, state) select ${organizationId}::uuid, r.id, 'out' from ${given}`);
  const author = authorOf(ctx);
  await recordAll(tx, author, [
    {
      action: 'directory.employees-imported',
      subject: { kind: 'organization', id: organizationId },
      after: { file, added: rows.length },
    },
  ]);
  for (let from = 0; from < rows.length; from += eventsAtOnce) {
    await recordAll(
      tx,
      author,
      rows.slice(from, from + eventsAtOnce).map((after) => ({
        action: 'directory.employee-created',
        subject: { kind: 'employee', id: after.id },
        after,
      })),
    );
  }
  const oneOfEach = new Map(rows.map(({ id, sites }) => [sites[0] ?? null, id]));
  await tellAll(
    tx,
    organizationId,
    at,
    [...oneOfEach].map(([siteId, id]) => ({
      topic: 'directory',
      kind: 'directory.employee-changed',
      permission: 'employees.see',
      siteId,
      ids: { employeeId: id },
    })),
  );
}
