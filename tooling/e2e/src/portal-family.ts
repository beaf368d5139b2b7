import type { Page } from '@playwright/test';
import { ask, type Bookings, call } from './booking-site.ts';

export const password = 'four words in a row';

/** A grown-up without mail whom the desk has written down at the bookings' organization. */
export async function writeDown(bookings: Bookings, fields: Record<string, unknown>): Promise<string> {
  const id = crypto.randomUUID();
  const known = { birthDate: '1990-02-03', phone: null, email: null, language: 'en', reminders: true };
  await call(bookings.owner, 'clients.create', { id, ...known, ...fields, despite: true });
  return id;
}

/** The record that stands under a mail address. */
export async function recordOf(bookings: Bookings, email: string): Promise<string> {
  const found = await ask<{ items: { id: string }[] }>(bookings.owner, 'clients.list', { search: email });
  const [first] = found.items;
  if (!first) throw new Error(`nobody has ${email}`);
  return first.id;
}

/** Says at the desk that this is the parent of a child. */
export async function giveChild(bookings: Bookings, parent: string, child: Record<string, unknown>): Promise<string> {
  const id = await writeDown(bookings, { birthDate: '2020-05-06', ...child });
  const members = [
    { clientId: parent, relationship: 'self' },
    { clientId: id, relationship: 'child' },
  ];
  await call(bookings.owner, 'clients.households.save', { id: crypto.randomUUID(), name: 'Aquino', members });
  return id;
}

/** What the desk prints. */
export async function codeOf(bookings: Bookings, clientId: string, siteId: string) {
  return await call<{ login: string; code: string }>(bookings.owner, 'portal.issueCode', { clientId, siteId });
}

/** Chooses a password with the code on the paper. */
export async function comeInByCode(page: Page, code: string, birthDate: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByLabel('Date of birth').fill(birthDate);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
}
