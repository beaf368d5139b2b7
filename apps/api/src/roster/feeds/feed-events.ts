import type { Language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { placing } from '../shift-rows.ts';
import type { FeedContent, FeedEvent } from './feed-text.ts';

/** Of whom, from which calendar date on, and when it is asked. */
export interface FeedSpan {
  organizationId: string;
  employeeId: string;
  from: string;
  now: Date;
}

interface Shift extends Record<string, unknown> {
  id: string;
  startWall: string;
  endWall: string;
  zone: string;
  note: string;
  sequence: number;
  publishedAt: string;
  site: string;
}

interface Leave extends Record<string, unknown> {
  id: string;
  date: string;
  version: number;
  decidedAt: string;
}

const words = {
  en: { name: 'Shifts', shift: (site: string) => `Shift at ${site}`, leave: 'On leave' },
  fil: { name: 'Mga shift', shift: (site: string) => `Shift sa ${site}`, leave: 'Naka-leave' },
} as const satisfies Record<Language, unknown>;

/**
 * What a person's calendar shows: published shifts and the dates of approved leave, in order. Which kind of leave it is
 * stays in the house: calendars are read by others.
 */
export async function readShiftEvents(
  tx: Transaction,
  { organizationId, employeeId, from }: FeedSpan,
): Promise<FeedContent> {
  const language = await readFeedLanguage(tx, { organizationId, employeeId });
  const shifts = await tx.execute<Shift>(sql`
    select s.id, s.start_wall::text as "startWall", s.end_wall::text as "endWall", s.zone, s.note, s.sequence,
      to_json(s.published_at) as "publishedAt", p.name as site
    from published_shifts s
    join sites p on p.organization_id = s.organization_id and p.id = s.site_id
    where s.organization_id = ${organizationId} and s.employee_id = ${employeeId} and s.business_date >= ${from}
    order by s.business_date, s.start_wall, s.id`);
  const leave = await tx.execute<Leave>(sql`
    select r.id, d.date::text as date, r.version, to_json(coalesce(r.decided_at, r.recorded_at)) as "decidedAt"
    from leave_days d
    join leave_requests r on r.organization_id = d.organization_id and r.id = d.request_id
    where d.organization_id = ${organizationId} and d.employee_id = ${employeeId} and d.date >= ${from}
      and r.state = 'approved'
    order by d.date, r.id`);
  const { name, shift: shiftWords, leave: leaveWords } = words[language];
  const place = placing();
  return {
    ...{ language, product: 'Roster', name },
    events: [
      ...shifts.map((row): FeedEvent => {
        const { start, end } = place(row);
        const { id, note, site, sequence, publishedAt } = row;
        return {
          ...{ uid: id, stamp: new Date(publishedAt), sequence, summary: shiftWords(site), location: site, note },
          ...{ start: new Date(start), end: new Date(end), allDay: false },
        };
      }),
      ...leave.map(({ id, date, version, decidedAt }): FeedEvent => {
        const stamp = new Date(decidedAt);
        return {
          ...{ uid: `${id}-${date}`, stamp, sequence: version, summary: leaveWords, location: '', note: '' },
          ...{ start: new Date(`${date}T00:00:00Z`), end: null, allDay: true },
        };
      }),
    ],
  };
}

/** In which language a person's calendars speak. */
export async function readFeedLanguage(
  tx: Transaction,
  { organizationId, employeeId }: Pick<FeedSpan, 'organizationId' | 'employeeId'>,
): Promise<Language> {
  const [person] = await tx.execute<{ language: Language }>(sql`
    select e.language from employees e where e.organization_id = ${organizationId} and e.id = ${employeeId}`);
  return person?.language ?? 'en';
}
