import type { Language } from '@daybook/contract/values';
import ical from 'ical-generator';

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
}

const names = { en: 'Shifts', fil: 'Mga shift' } as const satisfies Record<Language, string>;

// How long until a calendar that obeys asks again.
const refreshSeconds = 3600;

/** Entries as iCalendar (RFC 5545). The same entries are the same bytes. */
export function feedText(language: Language, events: readonly FeedEvent[]): string {
  const calendar = ical({
    name: names[language],
    prodId: { company: 'Daybook', product: 'Roster', language: language.toUpperCase() },
    ttl: refreshSeconds,
  });
  for (const { uid, location, note, ...event } of events) {
    calendar.createEvent({
      ...event,
      id: `${uid}@daybook`,
      ...(location === '' ? {} : { location }),
      ...(note === '' ? {} : { description: note }),
    });
  }
  return calendar.toString();
}
