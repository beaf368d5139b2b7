import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page, request } from '@playwright/test';
import { signIn } from './signed-in.ts';

const url = process.argv[2] ?? 'http://localhost:4040';
/** Which series alone, as `reports`; without it all of them. */
const only = process.argv[3];
const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
const password = 'daybook-demo';

/** Waits until what is on the page has come to rest, and takes it. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1_200);
  await page.screenshot({ path: `${folder}${name}.png` });
}

async function manager(page: Page): Promise<void> {
  await signIn(page, 'owner@demo.daybook', password);
  await page.getByRole('row', { name: /Calamba Crossing/ }).waitFor();
  await take(page, 'now');
  await page.goto('/exceptions');
  await page
    .getByRole('button', { name: /No out.*Roderick Sia/ })
    .last()
    .click();
  await page.getByLabel('Time').fill('17:00');
  await take(page, 'exceptions');
  await page.goto('/employees');
  await page.getByRole('button', { name: /Arnel Pangilinan/ }).click();
  await take(page, 'employee');
  await page.goto('/sites');
  await page.getByRole('button', { name: 'San Pablo Plaza' }).click();
  await page.getByText('2 punches wait').waitFor();
  await take(page, 'site');
  await page.goto('/audit?room=directory');
  await page.getByRole('button', { name: 'Changed an employee' }).first().click();
  await take(page, 'audit');
  await page.goto('/tokens?open=new');
  await take(page, 'token');
}

/** The room in the last pay period, wherever that lies today. */
async function lastPeriod(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'The pay period before' }).click();
  await page.waitForURL(/from=/);
}

async function hours(page: Page): Promise<void> {
  await signIn(page, 'owner@demo.daybook', password);
  await lastPeriod(page, '/timesheets');
  await page.getByRole('button', { name: 'Tess Gallego' }).click();
  await page
    .getByRole('button', { name: /, Overtime, .* Why$/ })
    .last()
    .click();
  await page.getByText('Over 40 h in the week').waitFor();
  await take(page, 'timesheet');
  await page.goto('/pay-rules');
  await page.getByRole('button', { name: 'Philippines' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Philippines' }).waitFor();
  await take(page, 'pay-rules');
}

async function roster(page: Page): Promise<void> {
  await signIn(page, 'owner@demo.daybook', password);
  for (const [name, path] of [
    ['roster', '/roster'],
    ['roster-day', '/roster?view=day'],
  ] as const) {
    await page.goto(path);
    await page.locator('[data-shift]').first().waitFor();
    await take(page, name);
  }
}

/** From who is on leave to what leaves for payroll. */
async function people(page: Page): Promise<void> {
  await signIn(page, 'owner@demo.daybook', password);
  await page.goto('/leave');
  await page.getByRole('button', { name: /Jomar Villanueva/ }).click();
  await page.getByRole('heading', { level: 2, name: /^May Jomar take/ }).waitFor();
  await take(page, 'leave');
  await page.goto('/hours');
  await page.getByRole('table', { name: 'By week' }).waitFor();
  await take(page, 'hours');
  await lastPeriod(page, '/timesheets');
  await page.getByRole('button', { name: 'Export' }).click();
  const panel = page.getByRole('dialog', { name: /^Export / });
  await panel.getByRole('button', { name: 'Export' }).click();
  await panel.getByText('the whole period').waitFor();
  await take(page, 'export');
  await page.goto('/employees/import');
  const rows = [
    'Employee No.,Full name,Branch',
    '2001,Marites Domingo,Calamba Crossing',
    '2002,Arturo Salonga,San Pablo Plaza',
    '2003,,Calamba Crossing',
    '2004,Perla Katindig,Calamba',
    '1001,Jomar Villanueva,Calamba Crossing',
  ];
  const file = { name: 'new-people.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('table', { name: 'Rows that cannot be taken' }).waitFor();
  await take(page, 'import');
}

/** Who has filed, and the report of San Pablo that is over its limit. */
async function reports(page: Page): Promise<void> {
  await signIn(page, 'owner@demo.daybook', password);
  await page.goto('/reports?view=missing');
  await page.getByRole('heading', { name: 'Two weeks' }).waitFor();
  await take(page, 'reports');
  await openReport(page, 'submitted', 'San Pablo Plaza');
  await page.getByRole('heading', { name: 'San Pablo Plaza' }).first().waitFor();
  await take(page, 'report-review');
}

/** The one that is being written at Calamba, by whom the site's sign-in is used. */
async function reportForm(page: Page): Promise<void> {
  await signIn(page, 'calamba@demo.daybook', password);
  await openReport(page, 'draft', 'Calamba Crossing');
  await page.getByText('Float at opening').first().waitFor();
  await take(page, 'report-form');
}

async function openReport(page: Page, state: string, site: string): Promise<void> {
  const input = encodeURIComponent(JSON.stringify({ state }));
  const answer = await (await page.request.get(`/trpc/reports.list?input=${input}`)).json();
  const items: { id: string; site: { name: string } }[] = answer.result.data.items;
  await page.goto(`/reports/${items.find((one) => one.site.name === site)?.id}`);
}

/** The same at the tablet. */
async function tabletReport(page: Page): Promise<void> {
  await enrol(page);
  await page.getByRole('button', { name: 'Site sign-in' }).click();
  await page.getByLabel('Login').fill('calamba@demo.daybook');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'End-of-day report' }).click();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await page.getByRole('heading', { name: 'Count the drawer' }).waitFor();
  await take(page, 'report-tablet');
}

/** A day at the center, and one of the families it serves, by its desk. */
async function appointments(page: Page): Promise<void> {
  await signIn(page, 'frontdesk@demo.daybook', password);
  await page.goto('/appointments');
  await page.getByRole('gridcell', { name: /Benjamin Cordero/ }).waitFor();
  await take(page, 'appointments');
  await page.goto('/clients');
  await page.getByRole('row', { name: /Corazon Magsino/ }).waitFor();
  await take(page, 'clients');
}

/** What whoever is served sees on a phone. */
async function book(page: Page): Promise<void> {
  await page.goto('/book/parian');
  await page.getByRole('button', { name: /^Consultation/ }).click();
  await page.getByRole('region').getByRole('button').first().waitFor();
  await take(page, 'book');
}

async function myWork(page: Page): Promise<void> {
  await signIn(page, 'employee@demo.daybook', password);
  await lastPeriod(page, '/my-work');
  await take(page, 'my-work');
  await page.goto('/my-work?show=ahead');
  await page.getByText(/^Today, /).waitFor();
  await take(page, 'my-shifts');
}

/** Enrols the page as a tablet of the first site. */
async function enrol(page: Page): Promise<void> {
  const owner = await request.newContext({ baseURL: url });
  await owner.post('/trpc/access.signIn', { data: { login: 'owner@demo.daybook', password } });
  const sites = await (await owner.get('/trpc/directory.sites.list?input=%7B%7D')).json();
  const [site] = sites.result.data.items;
  const enrolment = { data: { siteId: site.id, purpose: 'clock' } };
  const { result } = await (await owner.post('/trpc/directory.kiosks.createEnrolment', enrolment)).json();
  await page.goto(`/kiosk/#code=${result.data.code}`);
  await page.getByLabel('Name of this tablet').fill('Side tablet');
  await page.getByRole('button', { name: 'Enrol this tablet' }).click();
  await page.getByRole('button', { name: 'Tap your name' }).waitFor();
  await owner.dispose();
}

/** The tablet from at rest to a punch, by somebody whom the demo left out. */
async function employee(page: Page): Promise<void> {
  await enrol(page);
  await take(page, 'kiosk-idle');
  await page.getByRole('button', { name: 'Tap your name' }).click();
  await take(page, 'kiosk-names');
  await page.getByRole('button', { name: /Liezl Manalo/ }).click();
  for (const digit of '1005') await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Clock in' }).click();
  await take(page, 'kiosk-confirmed');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Tap your name' }).click();
  await page.getByRole('button', { name: /Rhea Mae Santiago/ }).click();
  for (const digit of '1002') await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'My day' }).click();
  await page.getByText('Last pay period').waitFor();
  await take(page, 'kiosk-my-day');
}

mkdirSync(folder, { recursive: true });
const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const open = async (viewport: { width: number; height: number }) => {
  const context = await browser.newContext({ baseURL: url, viewport, deviceScaleFactor: 1.5, locale: 'en-GB' });
  // A tablet on a wall has the app installed, and its browser has promised to keep what waits.
  const page = await context.newPage();
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const grant = { permissions: ['durableStorage' as const], browserContextId: targetInfo.browserContextId ?? '' };
  await (await browser.newBrowserCDPSession()).send('Browser.grantPermissions', grant);
  return page;
};
const series: Record<string, () => Promise<void>> = {
  manager: async () => await manager(await open({ width: 1280, height: 800 })),
  hours: async () => await hours(await open({ width: 1440, height: 900 })),
  roster: async () => await roster(await open({ width: 1440, height: 900 })),
  people: async () => await people(await open({ width: 1280, height: 800 })),
  reports: async () => {
    await reports(await open({ width: 1440, height: 900 }));
    await reportForm(await open({ width: 1440, height: 900 }));
    await tabletReport(await open({ width: 800, height: 1180 }));
  },
  appointments: async () => {
    await appointments(await open({ width: 1440, height: 900 }));
    await book(await open({ width: 390, height: 844 }));
  },
  'my-work': async () => await myWork(await open({ width: 390, height: 844 })),
  employee: async () => await employee(await open({ width: 1024, height: 640 })),
};
for (const [name, takeAll] of Object.entries(series)) if (only === undefined || only === name) await takeAll();
await browser.close();
