import { openPostOffice, type PostOffice } from '@daybook/api/testing/post';
import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { type OwnDaybook, startOwnDaybook } from './own-daybook.ts';

/** A site where clients book, and who gives what there. */
interface BookingSite {
  id: string;
  name: string;
  path: string;
  /** What stands in the appointments of the site, as its owner reads them. */
  booked: () => Promise<{ id: string; state: string; startsAt: string; client: { name: string } | null }[]>;
}

interface OpenFields {
  services?: Record<string, unknown>[];
  providers?: string[];
  zone?: string;
}

/** A Daybook with public pages, whose visitors come from addresses of their own. */
export interface Bookings {
  address: string;
  /** Its owner, who may do everything. */
  owner: APIRequestContext;
  open: (fields?: OpenFields) => Promise<BookingSite>;
  /** What the mail to this address carries, once it is there. */
  linkIn: (to: string) => Promise<string>;
  /** Ends the server as a loss of power does, and starts it again. */
  restart: () => Promise<void>;
  leave: () => Promise<void>;
}

const visit = {
  ...{ name: 'Blood pressure check', nameFil: 'Pagsukat ng presyon', duration: 30, buffer: 0, step: 30, capacity: 1 },
  ...{ price: { amount: 0, currency: 'PHP' }, selfBooking: 'book', lead: 0, notice: 60, ahead: 60 },
};
const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, starts: '08:00', ends: '19:00' }));

export async function call<T = unknown>(api: APIRequestContext, name: string, data: unknown): Promise<T> {
  const answer = await api.post(`/trpc/${name}`, { data });
  const body = await answer.json();
  if (!answer.ok()) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return body.result.data;
}

export async function ask<T>(api: APIRequestContext, name: string, input: unknown): Promise<T> {
  const answer = await api.get(`/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
  return (await answer.json()).result.data;
}

async function openSite(api: APIRequestContext, { services = [{}], providers = ['Grace Lim'], zone }: OpenFields) {
  const siteId = crypto.randomUUID();
  const name = `Parian Health Center ${siteId.slice(0, 4)}`;
  const slug = `parian-${siteId.slice(0, 8)}`;
  const fields = { zone: zone ?? 'Asia/Manila', currency: 'PHP', dayStart: '04:00', longestShift: 960 };
  await call(api, 'directory.sites.create', { id: siteId, name, ...fields });
  await call(api, 'appointments.page.set', { siteId, slug });
  const serviceIds = await Promise.all(
    services.map(async (service) => {
      const id = crypto.randomUUID();
      await call(api, 'appointments.services.save', { id, ...visit, ...service });
      return id;
    }),
  );
  for (const provider of providers) {
    const employeeId = crypto.randomUUID();
    const called = { name: provider, calledName: provider.split(' ')[0], language: 'en' };
    const number = employeeId.slice(0, 8);
    await call(api, 'directory.employees.create', { id: employeeId, number, ...called, sites: [siteId] });
    const given = { siteId, employeeId, version: 0, serviceIds, hours: everyDay, exceptions: [] };
    await call(api, 'appointments.availability.save', given);
  }
  const week = { from: dateIn(0), to: dateIn(20) };
  return {
    ...{ id: siteId, name, path: `/book/${slug}` },
    booked: async () =>
      (await ask<{ items: Awaited<ReturnType<BookingSite['booked']>> }>(api, 'appointments.list', { siteId, ...week }))
        .items,
  };
}

/** The date in Manila so many days from now. */
function dateIn(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}

/** Where the link in a mail leads. */
export function pathIn(text: string | undefined): string {
  return new URL(/http\S+\/b\/\S+/.exec(text ?? '')?.[0] ?? '').pathname;
}

/** @param more what else is set at each start */
export async function startBookings(
  api: (baseURL: string) => Promise<APIRequestContext>,
  mail: PostOffice,
  more: () => Record<string, string> = () => ({}),
): Promise<Bookings> {
  const daybook: OwnDaybook = await startOwnDaybook((address) => ({
    ...{ TRUSTED_PROXIES: '127.0.0.1,::1', PUBLIC_URL: address },
    ...{ SMTP_URL: mail.url, MAIL_FROM: 'clinic@example.org', ...more() },
  }));
  const owner = await api(daybook.address);
  await daybook.setUp(owner);
  return {
    address: daybook.address,
    owner,
    open: (fields = {}) => openSite(owner, fields),
    linkIn: async (to) => {
      const find = () => mail.mails.findLast(({ envelopeTo }) => envelopeTo.includes(to));
      await expect.poll(find).toBeDefined();
      return pathIn(find()?.text);
    },
    restart: async () => {
      await daybook.kill();
      await daybook.start();
    },
    leave: async () => {
      await owner.dispose();
      await daybook.leave();
    },
  };
}

/** Opens a path in a browser that nobody has seen before: on a phone in Manila, unless said otherwise. */
type Visit = (path: string, options?: BrowserContextOptions) => Promise<Page>;

let visitors = 0;

/** Tests of the public pages, on one Daybook of their own. */
export const bookingTest = test.extend<{ visit: Visit }, { bookings: Bookings; mail: PostOffice }>({
  visit: async ({ browser, bookings }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (path, options = {}) => {
      visitors += 1;
      const context = await browser.newContext({
        ...{ viewport: { width: 360, height: 740 }, timezoneId: 'Asia/Manila', locale: 'en-GB' },
        // Bookings are counted by address too, and all of these would come from one.
        extraHTTPHeaders: { 'x-forwarded-for': `10.2.0.${visitors}` },
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(`${bookings.address}${path}`);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  mail: [
    async ({ browserName: _ }, use) => {
      const mail = await openPostOffice();
      await use(mail);
      await mail.close();
    },
    { scope: 'worker' },
  ],
  bookings: [
    async ({ playwright, mail }, use) => {
      const bookings = await startBookings((baseURL) => playwright.request.newContext({ baseURL }), mail);
      await use(bookings);
      await bookings.leave();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});
