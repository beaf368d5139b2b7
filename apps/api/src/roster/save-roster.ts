import type { SiteId } from '@daybook/contract/ids';
import type { PlannedShift, RosterConflict, rosterSave } from '@daybook/contract/planned-shifts';
import type { Transaction } from '@daybook/db/connect';
import { plannedShifts } from '@daybook/db/schema/roster';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { type AccountActor, seesSite } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { idsOf } from '../timesheets/case-rows.ts';
import { checkPlannable } from './check-plannable.ts';
import { conflictsAt, datesOf, readSurroundings } from './circumstances.ts';
import { type Draft, draftOf } from './draft-of.ts';
import { viewsOf } from './list-roster.ts';
import { lockSites } from './lock-sites.ts';
import { type DraftRow, isSame, readDrafts, readPublished } from './shift-rows.ts';
import { excludedShift, inStatements } from './shift-statements.ts';
import { tellDrafts } from './tell-roster.ts';

type Input = z.output<(typeof rosterSave)['input']>;
type Change = Input['changes'][number];

/** What a saving comes to. */
interface Judged {
  write: Draft[];
  remove: DraftRow[];
}

/** Writes drafts of a site: new ones, others from the version that was seen, or none any more; all of them or nothing. */
export async function saveRoster(
  ctx: VerbContext<AccountActor>,
  input: Input,
): Promise<{ shifts: PlannedShift[]; conflicts: RosterConflict[] }> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, input.siteId, now);
    // What is planned at a site that is closed for good can still be taken away.
    if (site.state === 'archived' && input.changes.some(({ shift }) => shift)) throw new Refusal('not-found');
    const before = await lockDrafts(tx, ctx, input);
    const judged = judge(input, before, site);
    const news = judged.write.filter(({ id, employeeId }) => before.get(id)?.employeeId !== employeeId);
    await checkPlannable(
      tx,
      actor,
      news.map(({ employeeId }) => employeeId),
    );
    await write(tx, ctx, judged);
    await tellAndRecord(tx, ctx, input.siteId, { judged, before });
    return await answer(tx, ctx, input, site.attendance.rest);
  });
}

/**
 * The rows as they are, once nobody else plans at their sites. One of a site that is not seen is not found, nor one that
 * is still published there: publishing it here would take it from there.
 */
async function lockDrafts(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  { siteId, changes }: Input,
): Promise<Map<string, DraftRow>> {
  const { organizationId } = actor;
  const asked = sql`s.id = any (${idsOf(changes.map(({ id }) => id))}::uuid[])`;
  const found = await readDrafts(tx, organizationId, asked);
  await lockSites(tx, organizationId, [siteId, ...found.map((row) => row.siteId)]);
  const rows = await readDrafts(tx, organizationId, asked);
  const published = await readPublished(tx, organizationId, asked);
  if ([...rows, ...published].some((row) => !seesSite(actor, row.siteId))) throw new Refusal('not-found');
  return new Map(rows.map((row) => [row.id, row]));
}

function judge(
  { siteId, changes }: Input,
  before: ReadonlyMap<string, DraftRow>,
  site: { zone: string; dayStart: string },
): Judged {
  const judged: Judged = { write: [], remove: [] };
  for (const change of changes) {
    const row = before.get(change.id);
    const draft = change.shift && draftOf({ id: change.id, siteId, ...change.shift }, site);
    // Sent before, or somebody has done the same: it is so already.
    if (draft ? row && isSame(draft, row) : !row) continue;
    checkVersion(change, row);
    if (draft) judged.write.push({ ...draft, version: (row?.version ?? 0) + 1 });
    else if (row) judged.remove.push(row);
  }
  return judged;
}

function checkVersion({ version, shift }: Change, row: DraftRow | undefined): void {
  if (!row) {
    if (version !== undefined) throw new Refusal('stale', { facts: { version: 0 } });
    return;
  }
  if (version === undefined && shift) throw new Refusal('idempotency-mismatch');
  if (version !== row.version) throw new Refusal('stale', { facts: { version: row.version } });
}

async function write(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { write: drafts, remove }: Judged,
): Promise<void> {
  const { organizationId, accountId } = actor;
  if (remove.length > 0) {
    const ids = remove.map(({ id }) => id);
    await tx
      .delete(plannedShifts)
      .where(and(eq(plannedShifts.organizationId, organizationId), inArray(plannedShifts.id, ids)));
  }
  await writeDrafts(tx, { organizationId, authorId: accountId, recordedAt: house.clock.now() }, drafts);
}

/** Puts these working copies where they are to be, in place of what there is under their ids. */
export async function writeDrafts(
  tx: Transaction,
  by: { organizationId: string; authorId: string; recordedAt: Date },
  drafts: readonly Draft[],
): Promise<void> {
  for (const some of inStatements(drafts)) {
    await tx
      .insert(plannedShifts)
      .values(some.map(({ date, ...draft }) => ({ ...by, ...draft, businessDate: date })))
      .onConflictDoUpdate({
        target: [plannedShifts.organizationId, plannedShifts.id],
        set: { ...excludedShift, authorId: sql`excluded.author_id`, version: sql`excluded.version` },
      });
  }
}

async function tellAndRecord(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  siteId: SiteId,
  { judged: { write: written, remove }, before }: { judged: Judged; before: ReadonlyMap<string, DraftRow> },
): Promise<void> {
  const touched = [...written, ...remove];
  if (touched.length === 0) return;
  const dates = touched.map(({ date }) => date).sort();
  const changed = written.filter(({ id }) => before.has(id)).length;
  await record(tx, authorOf(ctx), {
    action: 'roster.shifts-saved',
    subject: { kind: 'site', id: siteId },
    after: {
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      shiftsAdded: written.length - changed,
      shiftsChanged: changed,
      shiftsRemoved: remove.length,
    },
  });
  const sites = new Set([siteId, ...[...before.values()].map((row) => row.siteId)]);
  for (const id of sites) await tellDrafts(tx, ctx.actor.organizationId, ctx.house.clock.now(), id);
}

/** The shifts that were sent, as they are now, and what speaks against their people's dates. */
async function answer(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  { siteId, changes }: Input,
  rest: number,
): Promise<{ shifts: PlannedShift[]; conflicts: RosterConflict[] }> {
  const { organizationId } = actor;
  const ids = sql`s.id = any (${idsOf(changes.map(({ id }) => id))}::uuid[])`;
  const [drafts, published] = await Promise.all([
    readDrafts(tx, organizationId, ids),
    readPublished(tx, organizationId, ids),
  ]);
  const dates = drafts.map(({ date }) => date).sort();
  const shifts = viewsOf({ drafts, published, siteId });
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return { shifts, conflicts: [] };
  const span = { from, to };
  const employeeIds = [...new Set(drafts.map(({ employeeId }) => employeeId))];
  const around = await readSurroundings(tx, { organizationId, siteId, span, employeeIds });
  const others = await readDrafts(
    tx,
    organizationId,
    sql`s.site_id = ${siteId} and s.business_date between ${from} and ${to} and s.employee_id = any (${idsOf(employeeIds)}::uuid[])`,
  );
  return { shifts, conflicts: conflictsAt(others, { ...around, days: datesOf(span, around), rest }) };
}
