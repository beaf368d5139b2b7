import type { APIRequestContext, Page } from '@playwright/test';
import { call, type KioskSite } from './kiosk-site.ts';

interface QueueSite {
  /** What numbers are given for. */
  service: { id: string; name: string; nameFil: string };
  /** A number from the desk. */
  give: () => Promise<{ id: string; version: number }>;
  /** Calls who is next. */
  callNext: (room: string) => Promise<{ id: string; number: string; version: number }>;
}

/** Lets a site give numbers for one service, the whole day round. `selfBooking`: whether clients book it by themselves. */
export async function openQueue(
  api: APIRequestContext,
  site: KioskSite,
  { selfBooking = 'no' }: { selfBooking?: 'no' | 'book' } = {},
): Promise<QueueSite> {
  const serviceId = crypto.randomUUID();
  const service = { id: serviceId, name: `Check-up ${site.name}`, nameFil: `Konsulta ${site.name}` };
  const ask = async (name: string, data: object) => await call(api, `appointments.${name}`, data);
  await ask('services.save', {
    ...{ ...service, duration: 30, buffer: 0, step: 30, capacity: 1, price: null },
    ...{ selfBooking, lead: 0, notice: 0, ahead: 60 },
  });
  const person = await site.hire('Ada Luna', null);
  await ask('availability.save', {
    ...{ siteId: site.id, employeeId: person.id, version: 0, serviceIds: [serviceId], exceptions: [] },
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, starts: '00:00', ends: '23:59' })),
  });
  return {
    service,
    give: async () => {
      const asked = { id: crypto.randomUUID(), siteId: site.id, serviceId, clientId: null, priority: null };
      return (await ask('queue.take', asked)) as { id: string; version: number };
    },
    callNext: async (room) => {
      const { ticket } = await ask('queue.call', { changeId: crypto.randomUUID(), siteId: site.id, room });
      return ticket as { id: string; number: string; version: number };
    },
  };
}

/** Makes the page's browser a kiosk for this. */
export async function enrolFor(page: Page, site: KioskSite, purpose: 'queue' | 'display'): Promise<void> {
  await page.goto(`/kiosk/#code=${await site.enrolmentCode(purpose)}`);
  await page.getByLabel('Name of this tablet').fill('Other tablet');
  await page.getByRole('button', { name: 'Enrol this tablet' }).click();
}

/** Notes in the page what its browser is asked to say. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const speak = speechSynthesis.speak.bind(speechSynthesis);
    speechSynthesis.speak = (sentence) => {
      said.push(`${sentence.lang}: ${sentence.text}`);
      speak(sentence);
      sentence.dispatchEvent(new Event('end'));
    };
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
