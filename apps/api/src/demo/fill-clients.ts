import { type AccountId, type ClientId, clientId, householdId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { nameWords } from '@daybook/rules/clients/like-name';
import type { AccountActor, JobActor } from '../actor.ts';
import { createClient } from '../clients/create-client.ts';
import { getClient } from '../clients/get-client.ts';
import { listClients } from '../clients/list-clients.ts';
import { saveHousehold } from '../clients/save-household.ts';
import type { VerbContext } from '../context.ts';
import { byHandOf, dayMs } from './by-hand-of.ts';
import { demoHouseholds, demoSingles } from './clients.ts';

const hourMs = 3_600_000;
const desk = 'frontdesk@demo.daybook';

/**
 * The health center's clients and families, written down by the desk over some weeks, and who looked at them since;
 * answers them by name.
 */
export async function fillClients(
  ctx: VerbContext<JobActor>,
  { ids }: { ids: ReadonlyMap<string, AccountId> },
): Promise<ReadonlyMap<string, ClientId>> {
  const found = new Map<string, ClientId>();
  const write = async (agoMs: number, person: (typeof demoSingles)[number]): Promise<ClientId> => {
    const id = await writeDown(byHandOf(ctx, ids, desk, agoMs), person, found.size + 1);
    found.set(person.name, id);
    return id;
  };
  for (const [index, { name, members }] of demoHouseholds.entries()) {
    const agoMs = (50 - index * 4) * dayMs;
    const saved = [];
    for (const person of members) saved.push({ clientId: await write(agoMs, person), relationship: person.is });
    const id = householdId.parse(newId());
    await saveHousehold(byHandOf(ctx, ids, desk, agoMs), { id, name, members: saved });
  }
  for (const [index, person] of demoSingles.entries()) await write((21 - index) * dayMs, person);
  await listClients(byHandOf(ctx, ids, desk, 26 * hourMs), { search: 'santos' });
  await listClients(byHandOf(ctx, ids, 'clinician@demo.daybook', 3 * hourMs), {});
  const corazon = found.get('Corazon Magsino');
  if (!corazon) throw new Error('Corazon Magsino is not there');
  for (const [login, agoMs, purpose] of [
    [desk, 25 * hourMs, 'booking'],
    ['clinician@demo.daybook', 2 * hourMs, 'care'],
  ] as const)
    await getClient(byHandOf(ctx, ids, login, agoMs), { id: corazon, purpose });
  return found;
}

async function writeDown(
  by: VerbContext<AccountActor>,
  { name, born }: (typeof demoSingles)[number],
  nth: number,
): Promise<ClientId> {
  const id = clientId.parse(newId());
  const login = nameWords(name).join('.');
  await createClient(by, {
    ...{ id, name, birthDate: born, language: nth % 3 === 0 ? 'en' : 'fil', reminders: nth % 4 !== 0 },
    // Numbers and addresses that nobody has; every sixth gave no number, and every second has no address.
    phone: nth % 6 === 0 ? null : `09${17 + (nth % 3)} 555 ${String(1000 + nth * 37)}`,
    email: nth % 2 === 0 ? `${login}@example.org` : null,
    despite: true,
  });
  return id;
}
