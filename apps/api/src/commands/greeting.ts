import type { SiteId } from '@daybook/contract/ids';
import { sites as siteTable } from '@daybook/db/schema/directory';
import { eq, sql } from 'drizzle-orm';
import { commandRequest } from '../command-request.ts';
import type { House } from '../context.ts';
import { accounts, demoPassword } from '../demo/accounts.ts';
import { numberOf, people } from '../demo/people.ts';
import { sites } from '../demo/places.ts';
import { portalAccounts } from '../demo/portal-accounts.ts';
import { bookingPages } from '../demo/providers.ts';
import { demoOrganization } from '../demo/welcome.ts';
import { createEnrolment } from '../directory/create-enrolment.ts';
import { tenantOf } from '../tenant.ts';

export interface Greeting {
  url: string;
  demo: boolean;
  setup: { code: string; file: string } | undefined;
}

/** What the start prints: where Daybook is, and how to come in. */
export async function greeting(house: House, { url, demo, setup }: Greeting): Promise<string> {
  const rows = ['', 'Daybook is ready.', `  Web app   ${url}/`, `  Kiosk     ${url}/kiosk/`];
  if (demo) {
    rows.push('', `  Demo sign-ins, password ${demoPassword} (from this machine alone):`);
    rows.push(...accounts.map(({ login, name, role }) => `    ${login.padEnd(26)} ${role}, ${name}`));
    rows.push('', `  Clients sign in at ${url}/portal/${bookingPages.parian} with the same password:`);
    rows.push(...portalAccounts.map(({ login, name }) => `    ${login.padEnd(26)} client, ${name}`));
    rows.push('', `  Kiosk enrolment code, good once and for ten minutes: ${await demoEnrolment(house)}`);
    rows.push(`  PINs: the person's number, as ${people[0]?.name} ${numberOf(0)}, ${people[4]?.name} ${numberOf(4)}.`);
  }
  if (setup)
    rows.push(
      '',
      `  Nobody owns this Daybook yet. Open ${url}/setup with the set-up code ${setup.code}`,
      `  (kept in ${setup.file}).`,
    );
  return `${rows.join('\n')}\n`;
}

/** A code for the demo's first site. */
async function demoEnrolment(house: House): Promise<string> {
  const organizationId = await demoOrganization(house);
  if (!organizationId) return 'none';
  const db = tenantOf(house, organizationId);
  const first = await db.read((tx) =>
    tx
      .select({ id: sql<SiteId>`${siteTable.id}` })
      .from(siteTable)
      .where(eq(siteTable.name, sites[0].name)),
  );
  const [site] = first;
  if (!site) return 'none';
  const ctx = { actor: { kind: 'job', organizationId } as const, db, house, request: commandRequest };
  return (await createEnrolment(ctx, { siteId: site.id, purpose: 'clock' })).code;
}
