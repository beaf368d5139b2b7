import type { Language } from '@daybook/contract/values';
import ical, { ICalEventStatus } from 'ical-generator';

/** One entry of a person's calendar. */
export interface FeedEvent {
  /** The same for ever, by which a calendar knows the entry again. */
  uid: string;
  /** When it became what it is here. */
  stamp: Date;
  /** Rises with each change (RFC 5545, 3.8.7.4). */
  sequence: number;
  summary: string;
  location: string;
  note: string;
  start: Date;
  /** Null for a whole date. */
  end: Date | null;
  /** A date and no moment: the start's, in UTC. */
  allDay: boolean;
  /** Whether it stands; left out: nothing else can be. */
  status?: keyof typeof ICalEventStatus;
}

/** What a calendar is to show, in the person's language. */
export interface FeedContent {
  language: Language;
  /** The room it comes from, as its PRODID says. */
  product: 'Roster' | 'Appointments';
  /** What a calendar calls it until its owner calls it otherwise. */
  name: string;
  events: FeedEvent[];
}

// How long until a calendar that obeys asks again.
const refreshSeconds = 3600;

/** Entries as iCalendar (RFC 5545). The same entries are the same bytes. */
export function feedText({ language, product, name, events }: FeedContent): string {
  const calendar = ical({
    name,
    prodId: { company: 'Daybook', product, language: language.toUpperCase() },
    ttl: refreshSeconds,
  });
  for (const { uid, location, note, status, ...event } of events) {
    calendar.createEvent({
      ...event,
      id: `${uid}@daybook`,
      ...(location === '' ? {} : { location }),
      ...(note === '' ? {} : { description: note }),
      ...(status ? { status: ICalEventStatus[status] } : {}),
    });
  }
  return calendar.toString();
}
