import type { PriorityReason } from '@daybook/contract/queue';
import { priorityLetter } from '@daybook/rules/queue/numbers';
import { Temporal } from 'temporal-polyfill';
import { lotOf } from './lot.ts';
import { type OfferedKey, offered } from './offered.ts';
import type { PastAppointment } from './past-appointments.ts';
import { placeOf } from './places.ts';

/** A number of the center's queue that is over; moments in ms since 1970. */
export interface PastTicket {
  service: OfferedKey;
  date: string;
  letter: string;
  number: number;
  priority: PriorityReason | null;
  became: 'finished' | 'missed';
  joinedAt: number;
  calledAt: number;
  endedAt: number;
  /** Whose number it was, where somebody was booked. */
  booked: PastAppointment | null;
}

const minute = 60_000;
const daysBack = 27;

/** With what numbers begin at the center. */
export const demoLetters = {
  ...{ consultation: 'A', prenatal: 'B', immunization: 'C', dental: 'D', mothersClass: 'E', dressing: 'F' },
} as const satisfies Partial<Record<OfferedKey, string>>;
type Given = keyof typeof demoLetters;

const isGiven = (key: OfferedKey): key is Given => key in demoLetters;

/** For what people come without an appointment, the likeliest first. */
const walkedInFor: readonly Given[] = ['consultation', 'dressing', 'immunization', 'prenatal'];
const reasons: readonly PriorityReason[] = ['senior', 'disability', 'pregnant'];

/** Four weeks of numbers: walk-ins on every day that the center is open, and those who were booked; always the same for the same moment. */
export function pastTickets(now: number, appointments: readonly PastAppointment[]): PastTicket[] {
  const { zone } = placeOf('parian');
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const dates = Array.from({ length: daysBack }, (_, n) => today.subtract({ days: daysBack - n })).filter(
    ({ dayOfWeek }) => dayOfWeek < 7,
  );
  const walkIns = dates.flatMap((date) => {
    const opens = date.toZonedDateTime({ timeZone: zone, plainTime: '08:00' }).epochMilliseconds;
    const many = 5 + Math.floor(lotOf(`walk-ins ${date}`) * 8);
    return Array.from({ length: many }, (_, n) => walkIn(`walk-in ${date} ${n}`, date.toString(), opens));
  });
  const booked = appointments.flatMap((one) => followed(one, zone) ?? []);
  return numbered([...walkIns, ...booked]);
}

type Unnumbered = Omit<PastTicket, 'letter' | 'number'>;

function walkIn(seed: string, date: string, opens: number): Unnumbered {
  const lot = (what: string) => lotOf(`${seed} ${what}`);
  const service = walkedInFor[Math.floor(lot('what') ** 2.2 * walkedInFor.length)] ?? 'consultation';
  const reason = service === 'prenatal' ? 'pregnant' : (reasons[Math.floor(lot('why') * 2)] ?? 'senior');
  const priority = lot('lane') < 0.22 ? reason : null;
  const joinedAt = opens + Math.floor(lot('when') * 7.5 * 60) * minute;
  // Most wait a little, some over an hour; by the priority lane half as long.
  const waited = Math.round((3 + lot('waited') ** 2.2 * 85) * (priority ? 0.5 : 1)) * minute;
  const became = lot('became') < 0.06 ? 'missed' : 'finished';
  return { service, date, priority, became, ...called(service, joinedAt, joinedAt + waited, became), booked: null };
}

/** Whoever was booked at the center and came. */
function followed(booked: PastAppointment, zone: string): Unnumbered | null {
  const { service, from, became, provider, place } = booked;
  if (provider.site !== 'parian' || became !== 'done' || !isGiven(service)) return null;
  const date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate().toString();
  const late = Math.floor(lotOf(`late ${provider.name} ${from} ${place}`) ** 1.8 * 24) * minute;
  const times = called(service, from - 7 * minute, from + late, 'finished');
  return { service, date, priority: null, became: 'finished', ...times, booked };
}

function called(service: OfferedKey, joinedAt: number, calledAt: number, became: PastTicket['became']) {
  const lasted = became === 'missed' ? 4 * minute : offered[service].duration * minute;
  return { joinedAt, calledAt, endedAt: calledAt + lasted };
}

/** By when they came, each letter for itself. */
function numbered(all: readonly Unnumbered[]): PastTicket[] {
  const last = new Map<string, number>();
  return all
    .toSorted((a, b) => a.joinedAt - b.joinedAt)
    .map((one) => {
      const letter = one.priority ? priorityLetter : isGiven(one.service) ? demoLetters[one.service] : 'Z';
      const number = (last.get(`${one.date} ${letter}`) ?? 0) + 1;
      last.set(`${one.date} ${letter}`, number);
      return { ...one, letter, number };
    });
}
