import {
  accountId,
  employeeId,
  type MessageId,
  messageId,
  payRulesId,
  punchId,
  requestId,
  siteId,
} from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { presetRules } from '@daybook/rules/timesheets/presets';
import type { Daybook } from './daybook.ts';
import { bringQueue, queuedPunch } from './exceptions.ts';
import type { openShop } from './lakeshore.ts';

export type Shop = Awaited<ReturnType<typeof openShop>> & { daybook: Daybook };

export const siteFields = {
  name: 'Los Baños',
  zone: 'Asia/Manila',
  currency: 'PHP',
  dayStart: '04:00',
  longestShift: 960,
};
export const personFields = { name: 'Rhea Mae Santiago', calledName: 'Rhea Mae', language: 'en' } as const;
export const accountFields = { name: 'Nena Ramos', role: 'manager', language: 'en' } as const;

export async function newSite({ owner }: Shop) {
  const id = siteId.parse(newId());
  await owner.api.directory.sites.create.mutate({ id, ...siteFields });
  return id;
}

export async function newEmployee({ owner, site }: Shop, nonce: string) {
  const id = employeeId.parse(newId());
  await owner.api.directory.employees.create.mutate({ id, number: `e${nonce}`, ...personFields, sites: [site] });
  await owner.api.directory.employees.setPin.mutate({ id, pin: '4821' });
  return id;
}

export async function newAccount({ owner }: Shop, nonce: string) {
  const id = accountId.parse(newId());
  const fields = { id, login: `l${nonce}`, ...accountFields, sites: 'all', employeeId: null } as const;
  const { link } = await owner.api.access.accounts.create.mutate(fields);
  return { id, token: link.path.split('#')[1] ?? '' };
}

/** A punch out of the kiosk's queue that nothing confirms. */
export async function newException(shop: Shop, nonce: string) {
  const { daybook, owner, kiosk } = shop;
  const employeeId = await newEmployee(shop, `x${nonce}`);
  await bringQueue(daybook, kiosk, [queuedPunch(daybook, 3_600_000, { method: 'named', employeeId })]);
  const { items } = await owner.api.exceptions.list.query({ kind: 'unverified', limit: 200 });
  const found = items.find(({ employee }) => employee?.id === employeeId);
  if (!found) throw new Error('nothing was raised');
  return { id: found.id, version: found.version };
}

export const june = { from: '2026-06-01', to: '2026-06-30' };

/** A set of pay rules that nobody has saved yet. */
export function newRules() {
  const fields = { name: 'Philippines', preset: 'philippines', note: 'The Labor Code', from: '2026-01-01' } as const;
  return { id: payRulesId.parse(newId()), ...fields, rules: presetRules.philippines };
}

/** An edit of somebody new, who came in at seven. */
export async function newEdit(shop: Shop, nonce: string) {
  const employeeId = await newEmployee(shop, nonce);
  const came = punchId.parse(newId());
  const at = { date: '2026-06-15', time: '07:00' };
  const entries = [{ id: came, employeeId, kind: 'in', at } as const];
  await shop.owner.api.clock.punchFor.mutate({ siteId: shop.site, reason: 'The network was down', entries });
  const moved = { action: 'replace', id: newId(), punchId: came, kind: 'in', siteId: shop.site };
  return { employeeId, date: at.date, version: 2, changes: [{ ...moved, at: { ...at, time: '07:30' } }] };
}

export const lastWeek = { from: '2026-06-08', to: '2026-06-14' };

/** Last week's sheet of somebody new, as it is shown. */
export async function newSheet(shop: Shop, nonce: string) {
  const employeeId = await newEmployee(shop, nonce);
  const { digest } = await shop.owner.api.timesheets.get.query({ employeeId, period: lastWeek });
  return { id: newId(), period: lastWeek, sheets: [{ employeeId, digest }] };
}

/** What somebody new has asked for at the tablet. */
export async function newRequest(shop: Shop, nonce: string) {
  const id = requestId.parse(newId());
  const asked = { at: { date: '2026-06-14', time: '08:00' }, businessDate: '2026-06-14' };
  await shop.kiosk.api.kiosk.askAmendment.mutate({ id, grant: await newGrant(shop, nonce), kind: 'in', ...asked });
  return id;
}

export const pinClaim = async (shop: Shop, nonce: string) => ({
  method: 'pin',
  employeeId: await newEmployee(shop, nonce),
  pin: '4821',
});

/** Somebody new who has just shown the PIN at the shop's kiosk. */
export async function newGrant(shop: Shop, nonce: string): Promise<string> {
  const claim = { method: 'pin', employeeId: await newEmployee(shop, nonce), pin: '4821' } as const;
  return (await shop.kiosk.api.clock.identify.mutate({ claim })).grant;
}

/** A message to the shop's person. */
export async function newMessage({ owner, employee, daybook }: Shop): Promise<MessageId> {
  const id = messageId.parse(newId());
  const endsAt = new Date(daybook.clock.now().getTime() + 24 * 3_600_000).toISOString();
  await owner.api.roster.messages.save.mutate({ id, to: { employeeId: employee }, text: 'Inventory at 17:00', endsAt });
  return id;
}
