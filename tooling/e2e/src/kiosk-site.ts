import { type APIRequestContext, test as base, type Page } from '@playwright/test';
import { wallOf } from './wall-time.ts';

export interface Person {
  id: string;
  name: string;
  calledName: string;
  pin: string;
}

/** A punch as the audit trail tells it; `held` when a person has to decide. */
interface TrailPunch {
  id: string;
  employeeId: string;
  kind: string;
  /** ms since 1970. */
  at: number;
  method: string;
  flags: string[];
  held: string | null;
}

/** A site of its own for one test, with people whom no other test knows. */
export interface KioskSite {
  id: string;
  name: string;
  hire: (name: string, pin: string | null) => Promise<Person>;
  issueBadge: (person: Person) => Promise<string>;
  /** Punches entered by the owner: wall times at the site, as `2026-11-24 08:00`. */
  enter: (person: Person, ...entries: [kind: 'in' | 'out', at: string][]) => Promise<void>;
  /** A published shift from so many minutes from now (before now: negative), and so many minutes long. */
  plan: (person: Person, inMinutes: number, minutes: number) => Promise<void>;
  /** A message for a day, to everybody here or to one person. */
  say: (text: string, person?: Person) => Promise<void>;
  /** A code that enrols one kiosk. */
  enrolmentCode: (purpose?: 'clock' | 'queue' | 'display') => Promise<string>;
  revokeKiosks: () => Promise<void>;
  /** Everything that was punched for these people, held ones too, the oldest first. */
  punchesOf: (people: readonly Person[]) => Promise<TrailPunch[]>;
  /** Enrols the page's browser and waits until the kiosk is at rest. */
  enrol: (page: Page) => Promise<void>;
}

/** Calls a procedure that changes something. */
export async function call(api: APIRequestContext, name: string, input: unknown): Promise<Record<string, unknown>> {
  const response = await api.post(`/trpc/${name}`, { data: input });
  const body = await response.json();
  if (!response.ok()) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return body.result.data;
}

async function ask(api: APIRequestContext, name: string, input: unknown): Promise<Record<string, unknown>[]> {
  const answer = await api.get(`/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
  return (await answer.json()).result.data.items;
}

function trailPunch(subject: unknown, after: unknown): TrailPunch {
  const { id } = subject as { id: string };
  const { at, why, flags, ...rest } = after as Omit<TrailPunch, 'at' | 'id' | 'held'> & { at: string; why?: string };
  return { ...rest, id, at: Date.parse(at), flags: flags ?? [], held: why ?? null };
}

const dayStartHours = 4;

/** A new site; `api` calls as an owner. */
export async function makeSite(api: APIRequestContext, zone = 'Asia/Manila'): Promise<KioskSite> {
  const siteId = crypto.randomUUID();
  const name = `Bay ${siteId.slice(0, 6)}`;
  let hired = 0;
  const fields = { id: siteId, name, zone, currency: 'PHP', dayStart: `0${dayStartHours}:00`, longestShift: 960 };
  await call(api, 'directory.sites.create', fields);
  const enrolmentCode: KioskSite['enrolmentCode'] = async (purpose = 'clock') => {
    const { code } = await call(api, 'directory.kiosks.createEnrolment', { siteId, purpose });
    return String(code);
  };
  return {
    id: siteId,
    name,
    enrolmentCode,
    enter: async ({ id }, ...entries) => {
      const said = entries.map(([kind, at]) => {
        const [date, time] = at.split(' ');
        return { id: crypto.randomUUID(), employeeId: id, kind, at: { date, time } };
      });
      await call(api, 'clock.punchFor', { siteId, reason: 'The tablet was away', entries: said });
    },
    plan: async (person, inMinutes, minutes) => {
      const start = Date.now() + inMinutes * 60_000;
      const starts = wallOf(zone, start).time;
      // Before the day's start it is still the business date before.
      const { date } = wallOf(zone, start - dayStartHours * 3_600_000);
      const ends = wallOf(zone, start + minutes * 60_000).time;
      const shift = { employeeId: person.id, date, starts, ends, breakMinutes: 0, note: '' };
      await call(api, 'roster.save', { siteId, changes: [{ id: crypto.randomUUID(), shift }] });
      await call(api, 'roster.publish', { siteId, from: date, to: date });
    },
    say: async (text, person) => {
      const endsAt = new Date(Date.now() + 24 * 3_600_000).toISOString();
      const to = person ? { employeeId: person.id } : { siteId };
      await call(api, 'roster.messages.save', { id: crypto.randomUUID(), to, text, endsAt });
    },
    hire: async (fullName, pin) => {
      const id = crypto.randomUUID();
      const calledName = fullName.split(' ')[0] ?? fullName;
      hired += 1;
      const number = `${siteId.slice(0, 6)}-${hired}`;
      await call(api, 'directory.employees.create', {
        id,
        number,
        name: fullName,
        calledName,
        language: 'en',
        sites: [siteId],
      });
      if (pin) await call(api, 'directory.employees.setPin', { id, pin });
      return { id, name: fullName, calledName, pin: pin ?? '' };
    },
    issueBadge: async ({ id }) => {
      const { code } = await call(api, 'directory.employees.issueBadge', { id, badgeId: crypto.randomUUID() });
      return String(code);
    },
    revokeKiosks: async () => {
      const items = await ask(api, 'directory.kiosks.list', { siteId });
      for (const { id } of items) await call(api, 'directory.kiosks.revoke', { id });
    },
    punchesOf: async (people) => {
      const trails = await Promise.all(
        people.map(({ id }) => ask(api, 'audit.list', { room: 'clock', subjectId: id, limit: 200 })),
      );
      return trails
        .flat()
        .filter(({ action }) => action === 'clock.punched' || action === 'clock.punch-held')
        .map(({ subject, after }) => trailPunch(subject, after))
        .sort((a, b) => a.at - b.at);
    },
    enrol: async (page) => {
      await page.goto(`/kiosk/#code=${await enrolmentCode()}`);
      await page.getByLabel('Name of this tablet').fill('Front tablet');
      await page.getByRole('button', { name: 'Enrol this tablet' }).click();
      await page.getByRole('button', { name: 'Tap your name' }).waitFor();
    },
  };
}

/** Tests at a kiosk: each is given a site made by the demo's owner. */
export const test = base.extend<{ site: KioskSite }, { owner: APIRequestContext }>({
  owner: [
    async ({ playwright }, use, { project }) => {
      const baseURL = project.use.baseURL;
      const api = await playwright.request.newContext(baseURL ? { baseURL } : {});
      await call(api, 'access.signIn', { login: 'owner@demo.daybook', password: 'daybook-demo' });
      await use(api);
      await api.dispose();
    },
    { scope: 'worker' },
  ],
  site: async ({ owner }, use) => use(await makeSite(owner)),
});
