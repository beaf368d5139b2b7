import type { Household, householdsSave } from '@daybook/contract/clients';
import type { Transaction } from '@daybook/db/connect';
import { householdMembers, households } from '@daybook/db/schema/clients';
import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { recordAll } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { holdClients } from './hold-clients.ts';
import { readHousehold } from './household-rows.ts';
import { noteAccess } from './note-access.ts';
import { tellClients, tellHouseholds } from './tell-client.ts';

type Asked = z.output<(typeof householdsSave)['input']>;

/** Writes who lives together, as a new household or from the version that was read. */
export async function saveHousehold(ctx: VerbContext<AccountActor>, asked: Asked): Promise<Household> {
  const { actor, db } = ctx;
  return await db.write(async (tx) => {
    const before = await begin(tx, ctx, asked);
    if (before === 'repeated') return await shown(tx, ctx, asked.id);
    const ids = asked.members.map(({ clientId }) => clientId);
    const held = await holdClients(tx, actor, ids);
    if (ids.some((id) => held.get(id)?.mergedInto !== null)) {
      throw new Refusal('not-found', { fields: { members: 'not a client of this organization' } });
    }
    const left = await leaveOthers(tx, ctx, asked);
    await tx.insert(householdMembers).values(
      asked.members.map((member) => ({
        ...{ organizationId: actor.organizationId, householdId: asked.id },
        ...member,
      })),
    );
    const changed = before ? changedIn(before, asked) : undefined;
    await recordAll(tx, authorOf(ctx), [saved(asked.id, changed), ...left.map((id) => saved(id, ['members']))]);
    await tellHouseholds(tx, ctx, [asked.id, ...left]);
    await tellClients(tx, ctx, [...new Set([...ids, ...(before?.members ?? []).map(({ clientId }) => clientId)])]);
    return await shown(tx, ctx, asked.id);
  });
}

/** Which household changed and in what, never who is in it: the trail is read by people who may not know that. */
function saved(id: string, changed: string[] | undefined) {
  return {
    action: 'clients.household-saved',
    subject: { kind: 'household', id },
    ...(changed ? { after: { changed } } : {}),
  } as const;
}

/** What was there before; undefined for a new one. */
async function begin(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { id, version, name, members }: Asked,
): Promise<Household | undefined | 'repeated'> {
  const { organizationId } = actor;
  const now = house.clock.now();
  if (version === undefined) {
    const made = await tx
      .insert(households)
      .values({ organizationId, id, name, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: households.id });
    if (made.length > 0) return undefined;
    const there = await readHousehold(tx, actor, id);
    if (!there || changedIn(there, { name, members }).length > 0) throw new Refusal('idempotency-mismatch');
    return 'repeated';
  }
  const before = await readHousehold(tx, actor, id);
  if (!before) throw new Refusal('not-found');
  const changed = await tx
    .update(households)
    .set({ name, version: version + 1 })
    .where(and(eq(households.organizationId, organizationId), eq(households.id, id), eq(households.version, version)))
    .returning({ id: households.id });
  if (changed.length === 0) throw new Refusal('stale', { facts: { version: before.version } });
  return before;
}

/** Takes these people out of wherever they were, also by an id that was merged; answers which other households lost one. */
async function leaveOthers(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  { id, members }: Asked,
): Promise<string[]> {
  const { organizationId } = actor;
  const own = eq(householdMembers.organizationId, organizationId);
  const families = await tx.execute<{ id: string }>(sql`
    select f.id from jsonb_array_elements_text(${JSON.stringify(members.map(({ clientId }) => clientId))}::jsonb) m (id)
    cross join lateral client_family(m.id::uuid) f (id)`);
  const people = inArray(
    householdMembers.clientId,
    families.map((one) => one.id),
  );
  const gone = await tx
    .delete(householdMembers)
    .where(and(own, or(eq(householdMembers.householdId, id), people)))
    .returning({ householdId: householdMembers.householdId });
  const left = [...new Set(gone.map(({ householdId }) => householdId))].filter((other) => other !== id);
  if (left.length === 0) return [];
  await tx
    .update(households)
    .set({ version: sql`${households.version} + 1` })
    .where(and(eq(households.organizationId, organizationId), inArray(households.id, left), ne(households.id, id)));
  return left;
}

function changedIn(before: Household, { name, members }: Pick<Asked, 'name' | 'members'>): string[] {
  const print = (all: Asked['members']) =>
    all
      .map((one) => `${one.clientId} ${one.relationship}`)
      .toSorted()
      .join();
  return [...(before.name === name ? [] : ['name']), ...(print(before.members) === print(members) ? [] : ['members'])];
}

async function shown(tx: Transaction, ctx: VerbContext<AccountActor>, id: string): Promise<Household> {
  const after = await readHousehold(tx, ctx.actor, id);
  if (!after) throw new Error('the household that was written is not there');
  const clientIds = after.members.map(({ clientId }) => clientId);
  await noteAccess(tx, ctx, { what: 'clients.households.save', purpose: 'care', clientIds });
  return after;
}
