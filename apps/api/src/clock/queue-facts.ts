import type { PunchKind } from '@daybook/contract/clock';
import type { EmployeeId, PunchId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { heldPunches, presence, punchAliases, punches } from '@daybook/db/schema/clock';
import { badges, employeeSites, employees, sites } from '@daybook/db/schema/directory';
import type { Known } from '@daybook/rules/clock/place-among';
import { and, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { KnownPeople } from './judge-claim.ts';
import type { QueuedProof } from './queued-claims.ts';

/** What is stored under an id already. */
export interface Stored {
  kind: string;
  occurredAt: Date;
  /** Null where it is nobody's, or not written down. */
  employeeId: string | null;
  /** A punch that was taken live was sent the server's time as the tablet knew it. */
  live: boolean;
}

const day = 24 * 3_600_000;
/** Wrong claims of a person are counted over a day, as they come in. */
export function wrongClaimsSince(now: Date): Date {
  return new Date(now.getTime() - day);
}
/** Whoever sends again after three days of silence may bring a shift that began two days before. */
const knownMs = 6 * day;

export async function findSiteRule(tx: Transaction, organizationId: string, siteId: string) {
  const [site] = await tx
    .select({ zone: sites.zone, dayStart: sites.dayStart, longestShift: sites.longestShift })
    .from(sites)
    .where(and(eq(sites.organizationId, organizationId), eq(sites.id, siteId)));
  if (!site) throw new Error('the kiosk has no site');
  return site;
}

/** The people and badges that a batch names. */
export async function findPeople(
  tx: Transaction,
  organizationId: string,
  claimed: readonly QueuedProof[],
): Promise<Pick<KnownPeople, 'employees' | 'badges'>> {
  const digests = claimed.flatMap(({ proof }) => (proof.is === 'badge' ? [proof.digest] : []));
  const badgeRows = await tx
    .select({
      digest: badges.codeDigest,
      employeeId: sql<EmployeeId>`${badges.employeeId}`,
      revokedAt: badges.revokedAt,
    })
    .from(badges)
    .where(and(eq(badges.organizationId, organizationId), inArray(badges.codeDigest, digests)));
  const named = claimed.flatMap(({ employeeId }) => (employeeId ? [employeeId] : []));
  const ids = [...new Set([...named, ...badgeRows.map(({ employeeId }) => employeeId)])];
  const employeeRows = await tx
    .select({
      id: sql<EmployeeId>`${employees.id}`,
      pinDigest: employees.pinDigest,
      archivedAt: employees.archivedAt,
    })
    .from(employees)
    .where(and(eq(employees.organizationId, organizationId), inArray(employees.id, ids)));
  return {
    employees: new Map(employeeRows.map((row) => [row.id, row])),
    badges: new Map(badgeRows.map((row) => [row.digest, row])),
  };
}

/**
 * Which grants are used up, and how many wrong claims of these people came within a day. Asked while the people are
 * held: two tablets that send at once would else each count without the other.
 */
export async function findSpent(
  tx: Transaction,
  organizationId: string,
  claimed: readonly QueuedProof[],
  ids: readonly EmployeeId[],
  now: Date,
): Promise<Pick<KnownPeople, 'usedNonces' | 'wrongClaims'>> {
  const nonces = claimed.flatMap(({ proof }) => (proof.is === 'grant' ? [proof.grant.nonce] : []));
  const used = await tx
    .select({ nonce: punches.grantNonce })
    .from(punches)
    .where(and(eq(punches.organizationId, organizationId), inArray(punches.grantNonce, nonces)));
  const wrong = await tx
    .select({ id: heldPunches.employeeId, n: count() })
    .from(heldPunches)
    .where(
      and(
        eq(heldPunches.organizationId, organizationId),
        inArray(heldPunches.employeeId, [...ids]),
        eq(heldPunches.why, 'claim-wrong'),
        gt(heldPunches.recordedAt, wrongClaimsSince(now)),
      ),
    )
    .groupBy(heldPunches.employeeId);
  return {
    usedNonces: new Set(used.flatMap(({ nonce }) => (nonce ? [nonce] : []))),
    wrongClaims: new Map(wrong.flatMap(({ id, n }) => (id ? [[id, n] as const] : []))),
  };
}

/** Takes the presence of each of these people, in the order in which the clock-in takes them, so that nobody waits in a circle. */
export async function lockPeople(tx: Transaction, organizationId: string, ids: readonly EmployeeId[]): Promise<void> {
  if (ids.length === 0) return;
  const ordered = [...ids].sort();
  await tx
    .insert(presence)
    .values(ordered.map((employeeId) => ({ organizationId, employeeId, state: 'out' })))
    .onConflictDoNothing();
  await tx
    .select({ id: presence.employeeId })
    .from(presence)
    .where(and(eq(presence.organizationId, organizationId), inArray(presence.employeeId, ordered)))
    .orderBy(presence.employeeId)
    .for('update');
}

/** What there is already under these ids. */
export async function findStored(
  tx: Transaction,
  organizationId: string,
  ids: readonly PunchId[],
): Promise<Map<string, Stored>> {
  const asked = [...ids];
  const recorded = await tx
    .select({
      id: punches.id,
      kind: punches.kind,
      occurredAt: punches.occurredAt,
      employeeId: punches.employeeId,
      source: punches.source,
    })
    .from(punches)
    .where(and(eq(punches.organizationId, organizationId), inArray(punches.id, asked)));
  // An alias keeps no word of how it came: it may have been either.
  const aliases = await tx
    .select({ id: punchAliases.id, kind: punchAliases.kind, occurredAt: punchAliases.occurredAt })
    .from(punchAliases)
    .where(and(eq(punchAliases.organizationId, organizationId), inArray(punchAliases.id, asked)));
  const held = await tx
    .select({
      id: heldPunches.id,
      kind: heldPunches.kind,
      occurredAt: heldPunches.occurredAt,
      employeeId: heldPunches.employeeId,
    })
    .from(heldPunches)
    .where(and(eq(heldPunches.organizationId, organizationId), inArray(heldPunches.id, asked)));
  return new Map<string, Stored>([
    ...recorded.map(({ source, ...row }) => [row.id, { ...row, live: source === 'live' }] as const),
    ...aliases.map((row) => [row.id, { ...row, employeeId: null, live: true }] as const),
    ...held.map((row) => [row.id, { ...row, live: false }] as const),
  ]);
}

/** The punches of these people that count, each person's in order. */
export async function findKnown(
  tx: Transaction,
  organizationId: string,
  ids: readonly EmployeeId[],
  now: Date,
): Promise<Map<string, Known[]>> {
  const known = new Map<string, Known[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return known;
  const since = new Date(now.getTime() - knownMs);
  const rows: { id: string; employee_id: string; kind: PunchKind; ms: string; business_date: string }[] =
    await tx.execute(
      sql`select id, employee_id, kind, epoch_ms(at) as ms, business_date::text from counted_punches
      where organization_id = ${organizationId} and employee_id in ${[...ids]} and at > ${since.toISOString()}
      order by at, recorded_at`,
    );
  for (const row of rows)
    known
      .get(row.employee_id)
      ?.push({ id: row.id, kind: row.kind, at: Number(row.ms), businessDate: row.business_date });
  return known;
}

/** Which of these people belong to the site. */
export async function findOwnPeople(
  tx: Transaction,
  organizationId: string,
  siteId: string,
  ids: readonly EmployeeId[],
): Promise<Set<string>> {
  const rows = await tx
    .select({ id: employeeSites.employeeId })
    .from(employeeSites)
    .where(
      and(
        eq(employeeSites.organizationId, organizationId),
        eq(employeeSites.siteId, siteId),
        inArray(employeeSites.employeeId, [...ids]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
