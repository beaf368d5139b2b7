import type { APIRequestContext, Page } from '@playwright/test';
import { makeSite } from './kiosk-site.ts';

/** A date that no other test books, with no clock change near. */
export const clinicDate = '2031-03-05';

type Call = (name: string, input: object) => Promise<Record<string, unknown>>;

/** A site where two people give check-ups on every day from 9 to 17, and nobody else books. */
export async function openClinic(api: APIRequestContext) {
  const call: Call = async (name, data) => {
    const response = await api.post(`/trpc/${name}`, { data });
    const body = await response.json();
    if (!response.ok()) throw new Error(`${name}: ${JSON.stringify(body)}`);
    return body.result.data;
  };
  const site = await makeSite(api);
  const service = crypto.randomUUID();
  const name = `Check-up ${service.slice(0, 6)}`;
  await call('appointments.services.save', {
    ...{ id: service, name, nameFil: null, duration: 30, buffer: 0, step: 30, capacity: 1, price: null },
    ...{ selfBooking: 'book', lead: 0, notice: 0, ahead: 365 },
  });
  const [ada, ben] = [await site.hire('Ada Luna', null), await site.hire('Ben Cruz', null)];
  for (const { id } of [ada, ben]) {
    await call('appointments.availability.save', {
      ...{ siteId: site.id, employeeId: id, version: 0, serviceIds: [service], exceptions: [] },
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, starts: '09:00', ends: '17:00' })),
    });
  }
  const bookAt = (client: string, provider: { id: string }, startsAt: string, more: object = {}) =>
    call('appointments.book', {
      ...{ id: crypto.randomUUID(), siteId: site.id, serviceId: service, providerId: provider.id, note: null },
      startsAt,
      client: {
        id: crypto.randomUUID(),
        made: { name: client, birthDate: null, phone: null, email: null, language: 'en', reminders: false },
      },
      ...more,
    });
  return {
    site,
    ada,
    ben,
    service: name,
    serviceId: service,
    call,
    /** Books somebody new at a wall time in Manila. */
    book: (client: string, provider: { id: string }, time: string) =>
      bookAt(client, provider, new Date(`${clinicDate}T${time}:00+08:00`).toISOString()),
    /** Books somebody new for a moment that is just over. Answers its date in Manila. */
    bookJustOver: async (client: string, provider: { id: string }) => {
      const half = 30 * 60_000;
      const startsAt = Math.floor(Date.now() / half - 1) * half;
      await bookAt(client, provider, new Date(startsAt).toISOString(), { reason: 'Written down afterwards' });
      return new Date(startsAt + 8 * 3_600_000).toISOString().slice(0, 10);
    },
    open: async (page: Page, more = '', date = clinicDate) => {
      await page.goto(`/appointments?site=${site.id}&date=${date}${more}`);
      await page.getByRole('heading', { name: 'Appointments', level: 1 }).waitFor();
    },
  };
}
