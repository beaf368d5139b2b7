import type { Span } from '@daybook/rules/appointments/spans';
import { Temporal } from 'temporal-polyfill';
import { type Comer, comersByLot } from './comers.ts';
import { historyOf } from './history.ts';
import { lotOf } from './lot.ts';
import { type OfferedKey, offered } from './offered.ts';
import { people } from './people.ts';
import { placeOf } from './places.ts';
import { type DemoProvider, providers } from './providers.ts';

/** One of the last two weeks; moments in ms since 1970. */
export interface PastAppointment {
  provider: DemoProvider;
  service: OfferedKey;
  place: number;
  from: number;
  who: Comer;
  became: 'done' | 'no-show' | 'cancelled';
  bookedAt: number;
}

const minute = 60_000;
const hour = 60 * minute;
const daysBack = 14;
const quarter = 15 * minute;

/** How likely somebody is booked at a time that is free: a center has some forty clients. */
const busy = { parian: 0.24, calamba: 0.12 } as const satisfies Record<DemoProvider['site'], number>;

/** What was booked in the last two weeks, while its provider was at work, always the same for the same moment. */
export function pastAppointments(now: number): PastAppointment[] {
  const whoComes = comersByLot();
  return providers.flatMap((provider) => {
    const { zone } = placeOf(provider.site);
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
    const there = presenceOf(provider, now);
    return Array.from({ length: daysBack }, (_, n) => today.subtract({ days: daysBack - n }))
      .filter(({ dayOfWeek }) => provider.weekdays.includes(dayOfWeek))
      .flatMap((date) =>
        provider.hours.flatMap(([starts, ends]) => {
          const at = (time: string) => date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
          const hours = { from: at(starts), to: at(ends) };
          return booked(provider, hours, there).flatMap(({ service, from, places }) =>
            Array.from({ length: places }, (_, n) =>
              drawn({ provider, service, from, place: n + 1 }, whoComes, date.toString()),
            ),
          );
        }),
      );
  });
}

interface Given {
  service: OfferedKey;
  from: number;
  /** How many come. */
  places: number;
}

/** One after the other through the hours, with gaps. */
function booked({ name, site, gives }: DemoProvider, { from, to }: Span, there: readonly Span[]): Given[] {
  const found: Given[] = [];
  for (let at = from; at < to; ) {
    const seed = `${name} ${at}`;
    const service = gives[Math.floor(lotOf(`${seed} what`) ** 2.4 * gives.length)];
    if (!service) return found;
    const { duration, buffer, capacity } = offered[service];
    const end = at + duration * minute;
    const isThere = there.some((span) => span.from <= at && end <= span.to);
    if (end <= to && isThere && lotOf(`${seed} booked`) < busy[site]) {
      found.push({ service, from: at, places: capacity === 1 ? 1 : 3 + Math.floor(lotOf(`${seed} many`) * 3) });
      at = Math.ceil((end + buffer * minute) / quarter) * quarter;
    } else at += 2 * quarter;
  }
  return found;
}

function drawn(
  one: Pick<PastAppointment, 'provider' | 'service' | 'from' | 'place'>,
  whoComes: ReturnType<typeof comersByLot>,
  date: string,
): PastAppointment {
  const seed = `${one.provider.name} ${one.from} ${one.place}`;
  const lot = lotOf(`${seed} became`);
  const became = lot < 0.84 ? 'done' : lot < 0.92 ? 'no-show' : 'cancelled';
  const bookedAt = Math.floor(one.from - 26 * hour - lotOf(`${seed} when`) * 120 * hour);
  return { ...one, who: whoComes(one.service, date, seed), became, bookedAt };
}

/** When the provider was at work, by the punches. */
function presenceOf({ name }: DemoProvider, now: number): Span[] {
  const person = people.find((one) => one.name === name);
  const punches = person ? historyOf(person, now).filter(({ kind }) => kind === 'in' || kind === 'out') : [];
  return punches.flatMap(({ kind, at }, index) => {
    const next = punches[index + 1];
    return kind === 'in' && next?.kind === 'out' ? [{ from: at, to: next.at }] : [];
  });
}
