import { expect } from '@playwright/test';
import { clinicDate, openClinic } from './appointment-clinic.ts';
import { test } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

test('a client’s record has what is to come and what was, leads to the calendar, and books', async ({
  page,
  owner,
}) => {
  test.slow();
  const clinic = await openClinic(owner);
  const name = `Rosalinda Q${crypto.randomUUID().slice(0, 8)}`;
  const first = await clinic.book(name, clinic.ada, '10:00');
  const { id: client } = first['client'] as { id: string };
  const book = (time: string) =>
    clinic.call('appointments.book', {
      ...{ id: crypto.randomUUID(), siteId: clinic.site.id, serviceId: clinic.serviceId, providerId: clinic.ben.id },
      ...{ startsAt: new Date(`${clinicDate}T${time}:00+08:00`).toISOString(), client: { id: client }, note: null },
    });
  const { id, version } = await book('11:00');
  await clinic.call('appointments.cancel', { id, version, changeId: crypto.randomUUID() });

  await signIn(page);
  await page.goto(`/clients/${client}?for=booking`);
  const section = page.getByRole('region', { name: 'Appointments' });
  const ahead = section.getByRole('list', { name: 'To come' }).getByRole('link');
  const past = section.getByRole('list', { name: 'Earlier, and cancelled' }).getByRole('link');
  // The browser's clock is another: whose this is, is said.
  const times = ['10:00 – 10:30', 'Manila time', clinic.service, 'Ada Luna', clinic.site.name, 'Booked'];
  for (const part of times) await expect(ahead).toContainText(part);
  await expect(past).toHaveText(/11:00 – 11:30.*Ben Cruz.*Cancelled/);
  await isWell(page);

  // What another desk books appears by itself.
  await book('14:00');
  await expect(ahead).toHaveCount(2);

  await section.getByRole('link', { name: 'Book an appointment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Book an appointment' });
  await expect(dialog.getByText(name)).toBeVisible();
  await isWell(page);
  await dialog.getByLabel('Date').fill(clinicDate);
  await dialog.getByRole('button', { name: '15:30' }).click();
  await dialog.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/client=/);
  await page.goBack();
  await expect(ahead).toHaveText([/10:00 – 10:30/, /14:00 – 14:30/, /15:30 – 16:00/]);

  await ahead.last().click();
  await expect(page).toHaveURL(new RegExp(`site=${clinic.site.id}&date=${clinicDate}`));
  await expect(page.getByRole('dialog', { name }).getByText('15:30 – 16:00')).toBeVisible();
});

test('who was archived is found among the archived ones, and brought back by a press', async ({ page, owner }) => {
  const clinic = await openClinic(owner);
  const family = `Q${crypto.randomUUID().replaceAll(/[^a-f]/g, '')}`;
  const name = `Luis ${family}`;
  const fields = { name, birthDate: null, phone: null, email: null, language: 'en', reminders: false };
  const id = crypto.randomUUID();
  await clinic.call('clients.create', { id, ...fields });
  await signIn(page, 'frontdesk@demo.daybook');
  await page.goto(`/clients/${id}`);
  const section = page.getByRole('region', { name: 'Appointments' });
  await expect(section.getByText('Nothing is booked ahead.')).toBeVisible();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive', exact: true }).click();
  const back = page.getByRole('button', { name: 'Bring back' });
  await expect(back).toBeVisible();
  await expect(section.getByRole('link', { name: 'Book an appointment' })).toHaveCount(0);
  await isWell(page);

  await page.goto(`/clients?find=${family}`);
  await expect(page.getByText('Nobody is found')).toBeVisible();
  await page.getByRole('switch', { name: 'Archived ones too' }).check({ force: true });
  await page.getByRole('button', { name }).click();
  await back.click();
  await expect(page.getByText(`${name} is in the lists again.`)).toBeVisible();
  await expect(back).toHaveCount(0);
  await expect(section.getByRole('link', { name: 'Book an appointment' })).toBeVisible();
  await page.goto(`/clients?find=${family}`);
  await expect(page.getByText('1 client', { exact: true })).toBeVisible();
});
