import { plannedShiftId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ShiftInput } from '@daybook/contract/planned-shifts';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { plannable } from './check-plannable.ts';
import { draftOf } from './draft-of.ts';
import { writeDrafts } from './save-roster.ts';
import { readDrafts } from './shift-rows.ts';
import { tellDrafts } from './tell-roster.ts';

export interface Copied {
  copied: number;
  alreadyThere: number;
  /** Of people who work here no more, or whom the account does not see. */
  left: number;
}

/**
 * Plans these shifts at a site as drafts, in the transaction that has locked the site. One that is there already the same
 * (person, date and times) is not doubled, so that copying twice is copying once.
 */
export async function copyShifts(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  asked: { site: { id: SiteId; zone: string; dayStart: string }; shifts: readonly ShiftInput[] },
): Promise<Copied> {
  const { site, shifts } = asked;
  const { organizationId, accountId } = ctx.actor;
  const dates = shifts.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return { copied: 0, alreadyThere: 0, left: 0 };
  const here = await stillHere(tx, ctx.actor, shifts);
  const there = await readDrafts(
    tx,
    organizationId,
    sql`s.site_id = ${site.id} and s.business_date between ${from} and ${to}`,
  );
  const known = new Set(there.map((row) => `${row.employeeId} ${row.startWall} ${row.endWall}`));
  const wanted = shifts.filter(({ employeeId }) => here.has(employeeId));
  const drafts = wanted.map((shift) => draftOf({ ...shift, id: plannedShiftId.parse(newId()), siteId: site.id }, site));
  const fresh = drafts.filter((row) => !known.has(`${row.employeeId} ${row.startWall} ${row.endWall}`));
  const now = ctx.house.clock.now();
  await writeDrafts(tx, { organizationId, authorId: accountId, recordedAt: now }, fresh);
  if (fresh.length > 0) {
    await record(tx, authorOf(ctx), {
      action: 'roster.week-copied',
      subject: { kind: 'site', id: site.id },
      after: { from, to, shiftsAdded: fresh.length },
    });
    await tellDrafts(tx, organizationId, now, site.id);
  }
  return {
    copied: fresh.length,
    alreadyThere: drafts.length - fresh.length,
    left: shifts.length - wanted.length,
  };
}

async function stillHere(
  tx: Transaction,
  actor: AccountActor,
  shifts: readonly ShiftInput[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(shifts.map(({ employeeId }) => employeeId))];
  const rows = await tx.execute<{ id: string }>(sql`
    select e.id from employees e where ${plannable(actor, ids)}`);
  return new Set(rows.map(({ id }) => id));
}
