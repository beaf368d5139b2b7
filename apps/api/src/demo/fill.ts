import { randomUUID } from 'node:crypto';
import { pinDigest } from '@daybook/auth/keys';
import { newToken, tokenHash } from '@daybook/auth/tokens';
import {
  type EmployeeId,
  employeeId,
  type KioskId,
  kioskId,
  punchId,
  type SiteId,
  siteId,
} from '@daybook/contract/ids';
import { accountSites, accounts as accountTable } from '@daybook/db/schema/access';
import { kioskSessions, kiosks } from '@daybook/db/schema/kiosk';
import type { JobActor } from '../actor.ts';
import { accepted } from '../clock/view.ts';
import { commandRequest as request } from '../command-request.ts';
import type { House, VerbContext } from '../context.ts';
import { createEmployee } from '../directory/create-employee.ts';
import { createSite } from '../directory/create-site.ts';
import { setPin } from '../directory/set-pin.ts';
import { createOrganization } from '../setup/create-organization.ts';
import { status } from '../setup/status.ts';
import { tenantOf } from '../tenant.ts';
import { accounts, demoPassword, numberOf, people } from './people.ts';
import { demoTablet, silentSite, sites } from './places.ts';

const silentMs = 14 * 60_000;

/** Whether the demo is to be filled in, is there already, or has no place: never but in Daybook's own database. */
export async function demoIsWelcome(
  house: House,
  where: { embedded: boolean; publicUrl: string | undefined; empty: boolean },
): Promise<'fill' | 'there' | 'none'> {
  if (!where.embedded || where.publicUrl) return 'none';
  if (!(await status({ house })).needsOwner) return (await demoOrganization(house)) ? 'there' : 'none';
  return where.empty ? 'none' : 'fill';
}

/** The demo's organization, by its owner's login. */
export async function demoOrganization(house: House): Promise<JobActor['organizationId'] | undefined> {
  const [found] = await house.connections.raw<{ organization_id: JobActor['organizationId']; demo: boolean }[]>`
    select organization_id, demo from gate.account_by_login(${accounts[0].login})`;
  return found?.demo ? found.organization_id : undefined;
}

/** Fills in the demo organization by the verbs and the clock-in that everybody else uses. */
export async function fillDemo(house: House, progress: (sentence: string) => void): Promise<void> {
  progress('Filling in the demo organization, Lakeshore.');
  const passwordHash = await house.passwords.hash(demoPassword);
  const [owner, ...others] = accounts;
  const { organizationId } = await createOrganization(
    { house, request },
    {
      name: 'Lakeshore',
      owner: { name: owner.name, login: owner.login, language: 'en', passwordHash, demo: true },
      first: true,
    },
  );
  const ctx: VerbContext<JobActor> = {
    actor: { kind: 'job', organizationId },
    db: tenantOf(house, organizationId),
    house,
    request,
  };
  const siteIds = new Map<string, SiteId>();
  for (const { key, ...site } of sites) {
    const id = siteId.parse(randomUUID());
    siteIds.set(key, id);
    await createSite(ctx, { id, ...site, dayStart: '04:00', longestShift: 16 * 60 });
  }
  const siteOf = (key: string): SiteId => siteIds.get(key) ?? siteId.parse(key);
  await ctx.db.write(async (tx) => {
    for (const account of others) {
      const id = randomUUID();
      const { name, login, role } = account;
      await tx.insert(accountTable).values({
        organizationId,
        id,
        name,
        login,
        role,
        language: 'en',
        allSites: account.sites === 'all',
        passwordHash,
        demo: true,
      });
      if (account.sites !== 'all') {
        await tx
          .insert(accountSites)
          .values(account.sites.map((key) => ({ organizationId, accountId: id, siteId: siteOf(key) })));
      }
    }
  });
  const staff: EmployeeId[] = [];
  for (const [index, [name, calledName, site]] of people.entries()) {
    const id = employeeId.parse(randomUUID());
    staff.push(id);
    await createEmployee(ctx, { id, number: numberOf(index), name, calledName, language: 'en', sites: [siteOf(site)] });
    await setPin(ctx, { id, pin: numberOf(index) });
  }
  await fillMorning(ctx, staff, siteOf);
}

/** The front tablets, and what everybody punched at them until now. */
async function fillMorning(
  ctx: VerbContext<JobActor>,
  staff: EmployeeId[],
  siteOf: (key: string) => SiteId,
): Promise<void> {
  const { house } = ctx;
  const now = house.clock.now().getTime();
  const tokens = new Map<string, string>();
  for (const { key } of sites) {
    const lastSeenAt = new Date(key === silentSite ? now - silentMs : now);
    tokens.set(key, await frontTablet(ctx, siteOf(key), lastSeenAt));
  }
  const punches = people.flatMap(([, , site, today], index) =>
    today.map(([kind, minutesAgo]) => ({
      employee: staff[index],
      number: numberOf(index),
      token: tokens.get(site),
      kind,
      at: now - minutesAgo * 60_000 - index * 7_000,
    })),
  );
  for (const { employee, number, token, kind, at } of punches.sort((a, b) => a.at - b.at)) {
    if (!employee || !token) continue;
    const item = {
      token,
      record: true,
      id: punchId.parse(randomUUID()),
      kind,
      at,
      occurredAt: at,
      method: 'pin',
      employeeId: employee,
    } as const;
    const claim = {
      pin: pinDigest(house.keys, employee, number),
      badge: null,
      grantKiosk: null,
      grantNonce: null,
      grantExpired: false,
    };
    accepted(await house.clockIn({ ...item, ...claim, requestId: request.requestId, address: '' }));
  }
}

async function frontTablet({ db, actor }: VerbContext<JobActor>, at: SiteId, lastSeenAt: Date): Promise<string> {
  const { organizationId } = actor;
  const id: KioskId = kioskId.parse(randomUUID());
  const token = tokenHash(newToken());
  const enrolledAt = new Date(lastSeenAt.getTime() - 30 * 24 * 3_600_000);
  await db.write(async (tx) => {
    await tx.insert(kiosks).values({
      organizationId,
      id,
      siteId: at,
      name: demoTablet,
      purpose: 'clock',
      enrolledAt,
      lastSeenAt,
    });
    await tx
      .insert(kioskSessions)
      .values({ organizationId, id: randomUUID(), kioskId: id, tokenHash: token, createdAt: enrolledAt });
  });
  return token;
}
