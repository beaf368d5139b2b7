import type { MessageChannel } from '@daybook/contract/messages';
import { type AppointmentMessageKind, isReminder } from '@daybook/rules/messages/reminders';
import type { AppointmentFacts } from '../appointment-facts.ts';
import type { Letter } from '../channels/channel.ts';
import { calendarPart } from './calendar-part.ts';
import { asHtml, asText, type Paper } from './paper.ts';
import { wallMoment, wallTime } from './wall-time.ts';
import { letterWords } from './words.ts';

export interface AboutAppointment {
  kind: AppointmentMessageKind;
  channel: MessageChannel;
  to: string;
  /** What the appointment's link carries. */
  token: string;
  /** Where links lead. */
  address: string;
  from: string;
  stamp: Date;
}

/** What a client is told of an appointment, as it stands now. */
export function letterOfAppointment(facts: AppointmentFacts, about: AboutAppointment): Letter {
  const { kind, channel, to, from, stamp } = about;
  const subject = letterWords[facts.language].subject[isReminder(kind) ? 'reminder' : kind](facts.site.name);
  if (channel === 'sms')
    return { subject, text: shortText(facts, kind), html: null, calendar: null, unsubscribe: null };
  const paper = paperOf(facts, about);
  // What is asked for and may still lapse is in no calendar yet: nobody would take it out of there.
  const inCalendars = (kind === 'booked' || kind === 'moved' || kind === 'cancelled') && facts.state !== 'requested';
  return {
    subject,
    text: asText(paper),
    html: asHtml(paper),
    calendar: inCalendars ? calendarPart(facts, { kind, from, to, stamp }) : null,
    unsubscribe: isReminder(kind) ? unsubscribeUrl(about) : null,
  };
}

/** Site and time alone: a telephone shows it to whoever looks. */
function shortText({ language, site, startsAt }: AppointmentFacts, kind: AppointmentMessageKind): string {
  const { sms } = letterWords[language];
  const said = isReminder(kind) ? 'reminder' : kind === 'booking-confirm' ? 'booked' : kind;
  return sms[said](site.name, wallMoment(language, site.zone, startsAt));
}

const unsubscribeUrl = ({ address, token }: AboutAppointment) => `${address}/b/${token}/unsubscribe`;

function paperOf(facts: AppointmentFacts, about: AboutAppointment): Paper {
  const { language, site, startsAt, expiresAt, person, organization } = facts;
  const { kind, address, token } = about;
  const words = letterWords[language];
  const said = isReminder(kind) ? words.reminder : kind === 'booking-confirm' ? words.confirm : words[kind];
  const url = `${address}/b/${token}`;
  const act =
    kind === 'booking-confirm'
      ? { label: words.toConfirm, url }
      : kind === 'cancelled'
        ? undefined
        : { label: words.toChange, url };
  return {
    language,
    lines: [words.greeting(person?.name ?? ''), said],
    facts: [[words.when, wallMoment(language, site.zone, startsAt)], [words.where, site.name], ...whatFor(facts)],
    act,
    after: kind === 'booking-confirm' && expiresAt ? [words.confirmUntil(wallTime(site.zone, expiresAt))] : [],
    foot: [words.why(organization)],
    footLink: isReminder(kind) ? { label: words.noReminders, url: unsubscribeUrl(about) } : undefined,
  };
}

/** What somebody comes to a health centre for, and to whom, stays there. */
function whatFor({ site, service, provider, language }: AppointmentFacts): [string, string][] {
  if (site.kind === 'health-centre') return [];
  const words = letterWords[language];
  const name = language === 'fil' ? (service.nameFil ?? service.name) : service.name;
  return [
    [words.what, name],
    [words.withWhom, provider],
  ];
}
