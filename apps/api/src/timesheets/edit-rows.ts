import type { PunchKind } from '@daybook/contract/clock';
import type { EditView } from '@daybook/contract/explanation';
import type { PunchId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';
import type { DateSpan } from './case-rows.ts';

interface EditRow extends Record<string, unknown> {
  /** What was sent together; an amendment that came alone is one by itself. */
  edit: string;
  action: 'add' | 'accept' | 'void';
  punchId: PunchId;
  kind: PunchKind;
  /** ms */
  at: string;
  date: string;
  replacedId: PunchId | null;
  replacedKind: PunchKind | null;
  /** ms */
  replacedAt: string | null;
  reason: string;
  by: string;
  /** ms */
  madeAt: string;
}

/** The edits of a person's punches of these dates, the newest first; a voided punch and what came for it are one change. */
export async function readEdits(
  tx: Transaction,
  organizationId: string,
  employeeId: string,
  { from, to }: DateSpan,
): Promise<EditView[]> {
  const rows = await tx.execute<EditRow>(sql`
    select coalesce(a.edit_id, a.id) as edit, a.action, a.punch_id as "punchId", p.kind, epoch_ms(p.at)::text as at,
      p.business_date::text as date, r.id as "replacedId", r.kind as "replacedKind", epoch_ms(r.at)::text as "replacedAt",
      a.reason, u.name as by, epoch_ms(a.recorded_at)::text as "madeAt"
    from amendments a
    join punches p on p.organization_id = a.organization_id and p.id = a.punch_id
    join accounts u on u.organization_id = a.organization_id and u.id = a.author_id
    left join punches r on r.organization_id = a.organization_id and r.id = a.replaces_id
    where a.organization_id = ${organizationId} and a.employee_id = ${employeeId}
      and (p.business_date between ${from} and ${to} or r.business_date between ${from} and ${to})
      and not (a.action = 'void' and exists (
        select from amendments n where n.organization_id = a.organization_id and n.edit_id = a.edit_id
          and n.replaces_id = a.punch_id))
    order by a.recorded_at desc, a.xid desc, p.at, a.id`);
  return [...Map.groupBy(rows, ({ edit }) => edit)].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    const { madeAt, by, reason } = first;
    return [{ id, at: momentOf(Number(madeAt)), by, reason, changes: own.map(changeOf) }];
  });
}

function changeOf(row: EditRow): EditView['changes'][number] {
  const { action, date, replacedId, replacedKind, replacedAt } = row;
  const punch = { punchId: row.punchId, kind: row.kind, at: momentOf(Number(row.at)) };
  if (action === 'void') return { action, date, before: punch, after: null };
  if (replacedId && replacedKind) {
    const before = { punchId: replacedId, kind: replacedKind, at: momentOf(Number(replacedAt)) };
    return { action: 'replace', date, before, after: punch };
  }
  return { action, date, before: null, after: punch };
}
