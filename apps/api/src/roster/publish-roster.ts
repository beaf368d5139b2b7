import type { SiteId } from '@daybook/contract/ids';
import type { RosterConflict } from '@daybook/contract/planned-shifts';
import type { Transaction } from '@daybook/db/connect';
import { publishedShifts } from '@daybook/db/schema/roster';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import type { DateSpan } from '../timesheets/case-rows.ts';
import { tellSheets } from '../timesheets/tell-sheets.ts';
import { conflictsAt, datesOf, readSurroundings } from './circumstances.ts';
import { readShifts } from './list-roster.ts';
import { lockSites } from './lock-sites.ts';
import { type DraftRow, type ShiftRow, stateOf } from './shift-rows.ts';
import { excludedShift, inStatements } from './shift-statements.ts';
import { tellPublished } from './tell-roster.ts';

interface Input extends DateSpan {
  siteId: SiteId;
  despite?: boolean | undefined;
}

/** What publishing changes. */
interface Difference {
  added: DraftRow[];
  changed: DraftRow[];
  removed: ShiftRow[];
}

/** What nobody can work as planned. */
const grave: readonly RosterConflict['kind'][] = ['overlap', 'leave', 'archived'];

/** Makes the drafts of a site's dates known to their people, and to all that goes by what is planned. */
export async function publishRoster(
  ctx: VerbContext<AccountActor>,
  { siteId, from, to, despite = false }: Input,
): Promise<{ added: number; changed: number; removed: number; conflicts: RosterConflict[] }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const span = { from, to };
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, siteId, house.clock.now());
    await lockSites(tx, organizationId, [siteId]);
    const { drafts, published } = await readShifts(tx, organizationId, { siteId, span });
    const conflicts = await readConflicts(tx, { organizationId, siteId, span, drafts, rest: site.attendance.rest });
    if (!despite && conflicts.some(({ kind }) => grave.includes(kind))) throw new Refusal('roster-conflicts');
    const difference = differenceOf(drafts, published, siteId);
    await write(tx, ctx, siteId, difference);
    await recordAndTell(tx, ctx, { siteId, span, difference, before: published });
    const { added, changed, removed } = difference;
    return { added: added.length, changed: changed.length, removed: removed.length, conflicts };
  });
}

async function readConflicts(
  tx: Transaction,
  asked: { organizationId: string; siteId: SiteId; span: DateSpan; drafts: readonly DraftRow[]; rest: number },
): Promise<RosterConflict[]> {
  const { drafts, rest, ...where } = asked;
  const employeeIds = [...new Set(drafts.map(({ employeeId }) => employeeId))];
  const around = await readSurroundings(tx, { ...where, employeeIds });
  return conflictsAt(drafts, { ...around, days: datesOf(where.span, around), rest });
}

function differenceOf(drafts: readonly DraftRow[], published: readonly ShiftRow[], siteId: SiteId): Difference {
  const known = new Map(published.map((row) => [row.id, row]));
  const here = new Set(drafts.map(({ id }) => id));
  const inState = (state: string) => drafts.filter((row) => stateOf(row, known.get(row.id)) === state);
  return {
    added: inState('draft'),
    changed: inState('changed'),
    removed: published.filter((row) => row.siteId === siteId && !here.has(row.id)),
  };
}

async function write(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  siteId: SiteId,
  { added, changed, removed }: Difference,
): Promise<void> {
  const { organizationId, accountId } = actor;
  if (removed.length > 0) {
    const ids = removed.map(({ id }) => id);
    // Still here: another site's publishing may have taken one over since it was read.
    await tx
      .delete(publishedShifts)
      .where(
        and(
          eq(publishedShifts.organizationId, organizationId),
          eq(publishedShifts.siteId, siteId),
          inArray(publishedShifts.id, ids),
        ),
      );
  }
  const by = { organizationId, publishedBy: accountId, publishedAt: house.clock.now() };
  for (const some of inStatements([...added, ...changed])) {
    await tx
      .insert(publishedShifts)
      // A version rises with each saving, so that a shift which was published before, elsewhere, counts on from there.
      .values(some.map(({ date, version, ...row }) => ({ ...by, ...row, businessDate: date, sequence: version - 1 })))
      .onConflictDoUpdate({
        target: [publishedShifts.organizationId, publishedShifts.id],
        set: {
          ...excludedShift,
          sequence: sql`${publishedShifts.sequence} + 1`,
          publishedBy: sql`excluded.published_by`,
          publishedAt: sql`excluded.published_at`,
        },
      });
  }
}

async function recordAndTell(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  done: { siteId: SiteId; span: DateSpan; difference: Difference; before: readonly ShiftRow[] },
): Promise<void> {
  const { siteId, span, difference, before } = done;
  const { added, changed, removed } = difference;
  const touched = [...added, ...changed, ...removed];
  if (touched.length === 0) return;
  await record(tx, authorOf(ctx), {
    action: 'roster.published',
    subject: { kind: 'site', id: siteId },
    after: {
      ...span,
      shiftsAdded: added.length,
      shiftsChanged: changed.length,
      shiftsRemoved: removed.length,
      // Plans are no facts: what was known before stands here alone.
      was: [...changed, ...removed].flatMap(({ id }) => {
        const row = before.find((one) => one.id === id);
        return row ? [`${row.employeeId} ${row.startWall.slice(0, 16)} – ${row.endWall.slice(0, 16)}`] : [];
      }),
    },
  });
  const gone = before.filter(({ id }) => changed.some((row) => row.id === id));
  const employeeIds = [...new Set([...touched, ...gone].map(({ employeeId }) => employeeId))];
  const now = ctx.house.clock.now();
  await tellPublished(tx, ctx.actor.organizationId, now, { siteId, employeeIds });
  await tellSheets(
    tx,
    ctx.actor.organizationId,
    now,
    employeeIds.map((employeeId) => ({ employeeId, siteId })),
  );
}
