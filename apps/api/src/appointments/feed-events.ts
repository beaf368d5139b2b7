import type { AppointmentState } from '@daybook/contract/appointments';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { type FeedSpan, readFeedLanguage } from '../roster/feeds/feed-events.ts';
import type { FeedContent, FeedEvent } from '../roster/feeds/feed-text.ts';
import { feedWords } from './feed-words.ts';

/** An appointment at a time at which it is, or once was, with the person. */
interface Stay extends Record<string, unknown> {
  id: string;
  /** What it is in a calendar: itself, or of a service for several at once the time that they share. */
  entry: string;
  site: string;
  startsAt: string;
  endsAt: string;
  /** Whether it is still there then; else it was moved to another time or person. */
  isHere: boolean;
  state: Exclude<AppointmentState, 'held' | 'lapsed'>;
  version: number;
  changedAt: string;
}

// So long calendars are told that nobody comes any more.
const cancelledMs = 7 * 24 * 3_600_000;

/**
 * What a provider's calendar shows: when, where, how many and how far it is. Of nobody by name, and nothing of what
 * they come for: whoever has the address reads it, and so does whoever hosts the calendar.
 */
export async function readAppointmentEvents(tx: Transaction, span: FeedSpan): Promise<FeedContent> {
  const language = await readFeedLanguage(tx, span);
  const stays = await readStays(tx, span);
  const entries = Map.groupBy(stays, ({ entry }) => entry);
  const since = span.now.getTime() - cancelledMs;
  const events = [...entries].flatMap(([uid, own]) => eventOf(uid, own, { since, words: feedWords[language] }) ?? []);
  return { language, product: 'Appointments', name: feedWords[language].name, events };
}

function eventOf(
  uid: string,
  stays: readonly Stay[],
  { since, words }: { since: number; words: (typeof feedWords)[keyof typeof feedWords] },
): FeedEvent | null {
  const here = stays.filter(({ isHere }) => isHere);
  const people = here.filter(({ state }) => state !== 'cancelled');
  const shown = people[0] ?? here[0] ?? stays.at(-1);
  if (!shown) return null;
  const stamp = new Date(Math.max(...stays.map(({ changedAt }) => Date.parse(changedAt))));
  if (people.length === 0 && stamp.getTime() < since) return null;
  const states = new Set(people.map(({ state }) => state));
  const state = states.size > 1 ? '' : words[shown.isHere ? shown.state : 'cancelled'];
  // Every change of everybody who was ever in it counts, so that it rises too when somebody leaves.
  const changes = new Map(stays.map(({ id, version }) => [id, version]));
  return {
    ...{ uid, stamp, sequence: [...changes.values()].reduce((sum, version) => sum + version, 0) - 1 },
    ...{ summary: words.appointment(shown.site), location: shown.site, allDay: false },
    note: [state, people.length > 0 ? words.people(people.length) : ''].filter((part) => part !== '').join(', '),
    ...{ start: new Date(shown.startsAt), end: new Date(shown.endsAt) },
    status:
      people.length === 0 ? 'CANCELLED' : states.has('requested') && states.size === 1 ? 'TENTATIVE' : 'CONFIRMED',
  };
}

/** By time; one that was moved within the person's own time and stands for itself is in it once, where it is now. */
async function readStays(tx: Transaction, { organizationId, employeeId, from, now }: FeedSpan): Promise<Stay[]> {
  return await tx.execute<Stay>(sql`
    with stays as (
      select distinct on (c.appointment_id, case when s.capacity = 1 then null else c.starts_at end)
        a.id, a.site_id, a.state, a.version,
        case when s.capacity = 1 then a.id::text
          else concat_ws('-', a.site_id, a.service_id, (extract(epoch from c.starts_at))::bigint) end as entry,
        c.starts_at, c.ends_at, a.provider_id = c.provider_id and a.starts_at = c.starts_at as here
      from appointment_changes c
      join appointments a on a.organization_id = c.organization_id and a.id = c.appointment_id
      join services s on s.organization_id = a.organization_id and s.id = a.service_id
      where c.organization_id = ${organizationId} and c.provider_id = ${employeeId}
        and c.starts_at >= ${from}::date::timestamp at time zone 'UTC'
        and a.state not in ('held', 'lapsed')
        and (a.expires_at is null or a.expires_at > ${now.toISOString()}::timestamptz)
      order by c.appointment_id, case when s.capacity = 1 then null else c.starts_at end, c.version desc
    )
    select t.id, t.entry, p.name as site, to_json(t.starts_at) as "startsAt", to_json(t.ends_at) as "endsAt",
      t.here as "isHere", t.state, t.version, to_json(l.recorded_at) as "changedAt"
    from stays t
    join sites p on p.organization_id = ${organizationId} and p.id = t.site_id
    join appointment_changes l on l.organization_id = ${organizationId} and l.appointment_id = t.id and l.version = t.version
    order by t.starts_at, t.entry, t.id`);
}
