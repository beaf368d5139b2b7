import type { Client, ClientInput } from '@daybook/contract/clients';
import type { ClientId, HouseholdId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import type { Language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { clients } from '@daybook/db/schema/clients';
import { likeName } from '@daybook/rules/clients/like-name';
import { likePhone } from '@daybook/rules/clients/like-phone';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { Refusal } from '../refusal.ts';

const columns = {
  id: sql<ClientId>`${clients.id}`,
  name: clients.name,
  birthDate: clients.birthDate,
  phone: clients.phone,
  email: clients.email,
  language: sql<Language>`${clients.language}`,
  reminders: clients.reminders,
  archivedAt: clients.archivedAt,
  mergedInto: sql<ClientId | null>`${clients.mergedInto}`,
  version: clients.version,
};

/** In which household somebody is, by the own id or by one that was merged into it. */
const householdId = sql<HouseholdId | null>`(
  select m.household_id from household_members m
  where m.organization_id = clients.organization_id and m.client_id in (select client_family(clients.id))
  order by m.client_id = clients.id desc, m.client_id limit 1)`;

export type ClientRow = Client & { mergedInto: ClientId | null };

/** The clients with these ids, in no order; the household only for those who may know it. */
export async function readClients(tx: Transaction, actor: AccountActor, ids: readonly string[]): Promise<ClientRow[]> {
  const clinical = may(actor, 'clients.clinical');
  const rows = await tx
    .select({ ...columns, householdId: clinical ? householdId : sql<null>`null` })
    .from(clients)
    .where(and(eq(clients.organizationId, actor.organizationId), inArray(clients.id, [...ids])));
  return rows.map(({ archivedAt, ...row }) => ({ ...row, state: archivedAt ? 'archived' : 'active' }));
}

/** As `readClients`, in the order of the ids. */
export async function readInOrder(tx: Transaction, actor: AccountActor, ids: readonly string[]): Promise<ClientRow[]> {
  const known = new Map((await readClients(tx, actor, ids)).map((row) => [String(row.id), row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** One that answers for itself; one that was merged is `not-found`. */
export async function findClient(tx: Transaction, actor: AccountActor, id: string): Promise<ClientRow> {
  const [row] = await readClients(tx, actor, [id]);
  if (!row || row.mergedInto) throw new Refusal('not-found');
  return row;
}

export function clientView({ mergedInto: _, ...view }: ClientRow): Client {
  return view;
}

/** What is stored of what was typed: beside it, as it is compared and searched. */
export function storedFields({ name, birthDate, phone, email, language, reminders }: ClientInput) {
  return {
    ...{ name, birthDate, phone, language, reminders },
    email: email?.toLowerCase() ?? null,
    likeName: likeName(name),
    likePhone: phone === null ? null : likePhone(phone),
  };
}

/** Nobody is born tomorrow, wherever it is tomorrow first. */
export function checkBorn({ birthDate }: Pick<ClientInput, 'birthDate'>, now: Date): void {
  const latest = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (birthDate !== null && birthDate > latest)
    throw new Refusal('bad-input', { fields: { birthDate: 'is still to come' } });
}
