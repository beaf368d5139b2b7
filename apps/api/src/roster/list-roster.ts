import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { RosterList } from '@daybook/contract/planned-shifts';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import type { DateSpan } from '../timesheets/case-rows.ts';
import { conflictsAt, datesOf, readSurroundings } from './circumstances.ts';
import { type DraftRow, placing, readDrafts, readPublished, type ShiftRow, shiftView, stateOf } from './shift-rows.ts';

/** A site's roster: its people, their shifts there as they are being planned, and what is known of the dates. */
export async function listRoster(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId, ...span }: { siteId: SiteId } & DateSpan,
): Promise<RosterList> {
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    const site = await findSite(tx, actor, siteId, house.clock.now());
    const { drafts, published } = await readShifts(tx, organizationId, { siteId, span });
    const people = await readRosterPeople(tx, organizationId, { siteId, shown: [...drafts, ...published] });
    const employeeIds = people.map(({ id }) => id);
    const around = await readSurroundings(tx, { organizationId, siteId, span, employeeIds });
    const days = datesOf(span, around);
    const shifts = viewsOf({ drafts, published, siteId });
    const { id, name, zone, dayStart, businessDate } = site;
    return {
      site: { id, name, zone, dayStart, businessDate },
      people,
      shifts,
      elsewhere: around.elsewhere
        .filter((row) => row.siteId !== siteId && span.from <= row.date && row.date <= span.to)
        .map(({ employeeId, date, startWall, endWall }) => ({
          employeeId,
          date,
          starts: startWall.slice(11, 16),
          ends: endWall.slice(11, 16),
        })),
      leave: around.leave.map(({ whole: _, ...leave }) => leave),
      conflicts: conflictsAt(drafts, { ...around, days, rest: site.attendance.rest }),
      days,
      unpublished: shifts.filter(({ state }) => state !== 'published').length,
    };
  });
}

/** The working copies of a site's dates, and what is published there or of them. */
export async function readShifts(
  tx: Transaction,
  organizationId: string,
  { siteId, span: { from, to } }: { siteId: SiteId; span: DateSpan },
): Promise<{ drafts: DraftRow[]; published: ShiftRow[] }> {
  const here = sql`s.site_id = ${siteId} and s.business_date between ${from} and ${to}`;
  const [drafts, published] = await Promise.all([
    readDrafts(tx, organizationId, here),
    readPublished(
      tx,
      organizationId,
      sql`((${here}) or s.id in (
        select p.id from planned_shifts p
        where p.organization_id = ${organizationId} and p.site_id = ${siteId} and p.business_date between ${from} and ${to}))`,
    ),
  ]);
  return { drafts, published };
}

/** Drafts with where they stand, and what is published here and is planned here no more; by date, then start. */
export function viewsOf({
  drafts,
  published,
  siteId,
}: {
  drafts: readonly DraftRow[];
  published: readonly ShiftRow[];
  siteId: SiteId;
}): RosterList['shifts'] {
  const known = new Map(published.map((row) => [row.id, row]));
  const here = new Set(drafts.map(({ id }) => id));
  const place = placing();
  const minutes = (row: ShiftRow) => {
    const { start, end } = place(row);
    return (end - start) / 60_000;
  };
  const gone = published.filter((row) => row.siteId === siteId && !here.has(row.id));
  const views = [
    ...drafts.map((row) => ({ row, version: row.version, state: stateOf(row, known.get(row.id)) })),
    ...gone.map((row) => ({ row, version: 0, state: 'removed' as const })),
  ];
  return views
    .sort((a, b) => inOrder(a.row, b.row))
    .map(({ row, ...rest }) => shiftView(row, { ...rest, minutes: minutes(row) }));
}

/** By date, then start. Of thousands of rows: compared as they are, and nothing is made for it. */
function inOrder(a: ShiftRow, b: ShiftRow): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.startWall !== b.startWall) return a.startWall < b.startWall ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Who belongs to the site, and who is planned there without; by name. */
async function readRosterPeople(
  tx: Transaction,
  organizationId: string,
  { siteId, shown }: { siteId: SiteId; shown: readonly ShiftRow[] },
): Promise<RosterList['people']> {
  const planned = [...new Set(shown.filter((row) => row.siteId === siteId).map(({ employeeId }) => employeeId))];
  return await tx.execute<RosterList['people'][number] & { id: EmployeeId } & Record<string, unknown>>(sql`
    select e.id, e.name, e.called_name as "calledName", e.number, coalesce(x.position = 0, false) as usual
    from employees e
    left join employee_sites x on x.organization_id = e.organization_id and x.employee_id = e.id and x.site_id = ${siteId}
    where e.organization_id = ${organizationId}
      and ((x.site_id is not null and e.archived_at is null) or e.id = any (${`{${planned.join(',')}}`}::uuid[]))
    order by e.name collate "und-x-icu", e.id`);
}
