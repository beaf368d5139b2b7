import type { APIRequestContext, PlaywrightWorkerArgs } from '@playwright/test';

/** The procedures as one of the demo's accounts calls them. */
export interface Caller {
  ask: (name: string, input: object) => Promise<Answer>;
  tell: (name: string, input: object) => Promise<Answer>;
}

interface Answer {
  id: string;
  version: number;
  businessDate: string;
  fields: { field: string; version: number }[];
  template: object;
  link: { path: string };
}

export async function callerAs(
  playwright: PlaywrightWorkerArgs['playwright'],
  baseURL: string,
  login: string,
): Promise<Caller> {
  const api = await playwright.request.newContext({ baseURL });
  await api.post('/trpc/access.signIn', { data: { login, password: 'daybook-demo' } });
  return callerOf(api);
}

/** A manager of one site who had no hand in any of its reports. */
export async function addManager(
  playwright: PlaywrightWorkerArgs['playwright'],
  baseURL: string,
  owner: Caller,
  { siteId, name }: { siteId: string; name: string },
): Promise<Caller> {
  const [id, login] = [crypto.randomUUID(), `manager-${crypto.randomUUID().slice(0, 8)}@example.org`];
  const account = { id, login, name, role: 'manager', language: 'en', sites: [siteId], employeeId: null };
  const { link } = await owner.tell('access.accounts.create', account);
  const api = await playwright.request.newContext({ baseURL });
  // Whoever follows the link is signed in by it.
  const said = { token: link.path.split('#')[1], password: 'a few words together' };
  await resultOf(api, 'post', 'access.resetPassword', said);
  return callerOf(api);
}

function callerOf(api: APIRequestContext): Caller {
  return {
    ask: (name, input) => resultOf(api, 'get', `${name}?input=${encodeURIComponent(JSON.stringify(input))}`),
    tell: (name, input) => resultOf(api, 'post', name, input),
  };
}

async function resultOf(api: APIRequestContext, how: 'get' | 'post', path: string, data?: object): Promise<Answer> {
  const answer = await (how === 'get' ? api.get(`/trpc/${path}`) : api.post(`/trpc/${path}`, { data }));
  if (!answer.ok()) throw new Error(await answer.text());
  return (await answer.json()).result.data;
}

export function before(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

/** A health center of its own that is asked for reports since a date some days ago. */
export async function addSite(owner: Caller, name: string, sinceDays: number): Promise<{ id: string; today: string }> {
  const id = crypto.randomUUID();
  const site = { id, name, zone: 'Asia/Manila', currency: 'PHP', dayStart: '04:00', longestShift: 960 };
  const { businessDate: today, version } = await owner.tell('directory.sites.create', site);
  const reports = { kind: 'health-centre', from: before(today, sinceDays) };
  await owner.tell('directory.sites.update', { ...site, version, reports });
  return { id, today };
}

/** A report with 1,500.00 expected in the drawer and so much counted, in minor units, handed in. */
export async function handIn(by: Caller, siteId: string, businessDate: string, counted: number): Promise<string> {
  const { id } = await by.tell('reports.open', { id: crypto.randomUUID(), siteId, businessDate });
  const values = {
    'cash.float': 100_000,
    'cash.tendered': 50_000,
    'tender.gcash.till': 20_000,
    'tender.gcash.slip': 25_000,
    'section.care.walk-ins': 14,
    'section.care.referrals': 1,
    'section.care.cold-chain': 'in-range',
    'reason.variance': 'The drawer was counted in a hurry',
  };
  for (const [field, value] of Object.entries(values))
    await by.tell('reports.save', { id, version: 0, change: { field, value } });
  await by.tell('reports.lockCount', { id, countId: crypto.randomUUID(), counted: { pieces: {}, loose: counted } });
  await submit(by, id);
  return id;
}

export async function submit(by: Caller, id: string): Promise<void> {
  const { version } = await by.ask('reports.get', { id });
  await by.tell('reports.submit', { id, version, submissionId: crypto.randomUUID() });
}
