import { expect } from '@playwright/test';
import { clinicDate, openClinic } from './appointment-clinic.ts';
import { test } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

test('what lies in a part of a date that is leave is listed with whom to call, and moved from there', async ({
  page,
  owner,
}) => {
  const { call, open, site, ben, serviceId } = await openClinic(owner);
  const client = crypto.randomUUID();
  const phone = '0917 555 0142';
  await call('clients.create', {
    ...{ id: client, name: 'Trisha Valdez', birthDate: null, phone, email: null, language: 'en', reminders: false },
  });
  await call('appointments.book', {
    ...{ id: crypto.randomUUID(), siteId: site.id, serviceId, providerId: ben.id, note: null },
    ...{ startsAt: new Date(`${clinicDate}T10:30:00+08:00`).toISOString(), client: { id: client } },
  });
  const kindId = crypto.randomUUID();
  await call('roster.leave.kinds.save', {
    ...{ id: kindId, name: `Errand ${kindId.slice(0, 4)}`, paid: true, dayMinutes: 480, yearlyMinutes: null },
    ...{ askable: true, archived: false },
  });
  const leave = { id: crypto.randomUUID(), kindId, from: clinicDate, to: clinicDate, minutes: 120, note: '' };
  await call('roster.leave.request', { employeeId: ben.id, leave: { ...leave, starts: '10:00' } });

  await signIn(page);
  await open(page);
  const strip = page.getByRole('region', { name: 'One must move.' });
  await expect(strip.getByRole('link', { name: phone })).toHaveAttribute('href', 'tel:09175550142');
  await isWell(page);
  await strip.getByRole('button', { name: /^Move: Trisha Valdez/ }).click();
  const panel = page.getByRole('dialog', { name: 'Trisha Valdez' });
  await panel.getByLabel('Time').fill('13');
  await panel.getByRole('button', { name: 'Move it there' }).click();
  await expect(strip).toHaveCount(0);
});

test('an address for the calendar of who gives services is made where their hours are, and shown once', async ({
  page,
  owner,
}) => {
  const { site } = await openClinic(owner);
  await signIn(page);
  await page.goto(`/appointments/settings?site=${site.id}`);
  await page.getByRole('button', { name: 'Ben Cruz' }).click();
  await page.getByRole('button', { name: 'Make an address' }).click();
  const making = page.getByRole('dialog', { name: 'Make an address' });
  await making.getByLabel('Which calendar it is for').fill('Clinic phone');
  await making.getByRole('button', { name: 'Make an address' }).click();
  const made = page.getByRole('dialog', { name: 'The address for Clinic phone' });
  await expect(made.getByText(/\/calendar\/[\w-]{43}\.ics$/)).toBeVisible();
  await expect(made.getByText(/never who they are/)).toBeVisible();
  await made.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Clinic phone')).toBeVisible();
});
