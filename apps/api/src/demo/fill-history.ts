import { randomUUID } from 'node:crypto';
import { pinDigest } from '@daybook/auth/keys';
import { newToken, tokenHash } from '@daybook/auth/tokens';
import { type EmployeeId, type KioskId, kioskId, punchId, type SiteId } from '@daybook/contract/ids';
import { kioskSessions, kiosks } from '@daybook/db/schema/kiosk';
import type { JobActor } from '../actor.ts';
import { accepted } from '../clock/view.ts';
import type { VerbContext } from '../context.ts';
import { historyOf } from './history.ts';
import { numberOf, people } from './people.ts';
import { demoTablet, type SiteKey, silentSite, sites } from './places.ts';

const silentMs = 47 * 60_000;
const waitedMs = 6 * 60_000;
const enrolledBeforeMs = 60 * 24 * 3_600_000;

/** The front tablets, and what everybody punched at them until now. Stops between two punches when told to. */
export async function fillHistory(
  ctx: VerbContext<JobActor>,
  staff: readonly EmployeeId[],
  siteOf: (key: SiteKey) => SiteId,
  watched: { progress: (sentence: string) => void; stopped: AbortSignal },
): Promise<void> {
  const now = ctx.house.clock.now().getTime();
  const tokens = new Map<SiteKey, string>();
  for (const { key } of sites) {
    const silent = key === silentSite;
    tokens.set(key, await frontTablet(ctx, siteOf(key), new Date(silent ? now - silentMs : now), silent));
  }
  const histories = people.map((person) => historyOf(person, now));
  const all = histories.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  let told = 0;
  // Each person's punches one behind the other; different people's go together in one statement.
  await Promise.all(
    people.map(async (person, index) => {
      const employee = staff[index];
      const token = tokens.get(person.site);
      if (!employee || !token) throw new Error(`${person.name} has no place in the demo`);
      const claim = claimOf(ctx, employee, index);
      for (const { kind, at } of histories[index] ?? []) {
        if (watched.stopped.aborted) return;
        const id = punchId.parse(randomUUID());
        accepted(await ctx.house.clockIn({ ...claim, token, record: true, id, kind, at, occurredAt: at }));
        done += 1;
        if (done >= told + all / 4) {
          told = done;
          watched.progress(`  Eight weeks of punches, ${Math.round((100 * done) / all)} %`);
        }
      }
    }),
  );
}

function claimOf({ house, request }: VerbContext<JobActor>, employee: EmployeeId, index: number) {
  return {
    method: 'pin' as const,
    employeeId: employee,
    pin: pinDigest(house.keys, employee, numberOf(index)),
    badge: null,
    grantKiosk: null,
    grantNonce: null,
    grantExpired: false,
    requestId: request.requestId,
    address: request.address,
  };
}

/** A silent one said last that punches wait on it, since its network comes and goes. */
async function frontTablet(
  { db, actor }: VerbContext<JobActor>,
  at: SiteId,
  lastSeenAt: Date,
  silent: boolean,
): Promise<string> {
  const { organizationId } = actor;
  const id: KioskId = kioskId.parse(randomUUID());
  const token = tokenHash(newToken());
  const enrolledAt = new Date(lastSeenAt.getTime() - enrolledBeforeMs);
  await db.write(async (tx) => {
    await tx.insert(kiosks).values({
      organizationId,
      id,
      siteId: at,
      name: demoTablet,
      purpose: 'clock',
      enrolledAt,
      lastSeenAt,
      ...(silent ? { waiting: 2, oldest: new Date(lastSeenAt.getTime() - waitedMs) } : {}),
    });
    await tx
      .insert(kioskSessions)
      .values({ organizationId, id: randomUUID(), kioskId: id, tokenHash: token, createdAt: enrolledAt });
  });
  return token;
}
