import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { AppointmentFacts } from '../appointment-facts.ts';
import type { Letter } from '../channels/channel.ts';
import { letterWords } from './words.ts';

/**
 * The appointment for the recipient's calendar (RFC 5546): the same UID for ever, the appointment's own SEQUENCE, and
 * what somebody comes for nowhere, since calendars are shared.
 */
export function calendarPart(
  facts: AppointmentFacts,
  { kind, from, to, stamp }: { kind: 'booked' | 'moved' | 'cancelled'; from: string; to: string; stamp: Date },
): NonNullable<Letter['calendar']> {
  const { id, sequence, startsAt: start, endsAt: end, site, organization, language, person } = facts;
  const method = kind === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({
    prodId: { company: 'Daybook', product: 'Appointments', language: language.toUpperCase() },
    method,
  });
  calendar.createEvent({
    ...{ id, sequence, start, end, stamp, location: site.name },
    summary: letterWords[language].appointment(site.name),
    status: kind === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organization, email: from },
    attendees: [{ name: person?.name ?? to, email: to }],
  });
  return { method: kind === 'cancelled' ? 'CANCEL' : 'REQUEST', text: calendar.toString() };
}
