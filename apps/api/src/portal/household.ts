import type { portalHousehold } from '@daybook/contract/portal';
import type { Transaction } from '@daybook/db/connect';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { ClientActor } from '../actor.ts';
import { noteShown } from '../clients/note-shown.ts';
import type { VerbContext } from '../context.ts';
import { peopleOf } from './people.ts';

type Household = z.output<(typeof portalHousehold)['output']>;

const toldDays = 30;

/** Of whom one may know, and who came of age lately. It writes too: a parent looks at a child's record. */
export async function household(ctx: VerbContext<ClientActor>): Promise<Household> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const people = await peopleOf(tx, actor, now);
    const clientIds = people.map(({ id }) => id);
    await noteShown(tx, ctx, { what: 'portal.household', purpose: 'booking', clientIds });
    return { people, ended: await readEnded(tx, actor, now) };
  });
}

async function readEnded(
  tx: Transaction,
  { organizationId, clientId, zone }: ClientActor,
  now: Date,
): Promise<Household['ended']> {
  const rows = await tx.execute<{ name: string; on: string }>(sql`
    select c.name, e.ended_on::text as "on"
    from guardian_ends e
    join clients c on c.organization_id = e.organization_id and c.id = client_became(e.child_id)
    where e.organization_id = ${organizationId} and e.guardian_id in (select client_family(${clientId}::uuid))
    order by e.ended_on desc, c.name collate "und-x-icu"`);
  const today = dayNumber(wallMomentOf(now.getTime(), zone).date);
  return rows.map(({ name, on }) => ({ name, on })).filter(({ on }) => today - dayNumber(on) <= toldDays);
}
