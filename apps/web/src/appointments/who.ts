import type { Appointment } from '@daybook/contract/appointments';
import type { Language } from '@daybook/contract/values';
import type { calendarWords } from './words.ts';

type Words = (typeof calendarWords)[Language];

/** Who comes, as far as the account may know. */
export function whoOf({ client, state }: Pick<Appointment, 'client' | 'state'>, words: Words): string {
  return client?.name ?? (state === 'held' ? words.someHolding : words.someone);
}

/** What for, as far as the account may know; empty: it may not. */
export function whatOf({ service }: Pick<Appointment, 'service'>, language: Language): string {
  return (language === 'fil' ? service?.nameFil : null) ?? service?.name ?? '';
}

/** Its state, with what makes it stand out. */
export function stateOf({ state, flags }: Appointment, words: Words): string {
  if (flags.includes('needs-move')) return `${words[state]}. ${words.mustMove}`;
  if (flags.includes('unconfirmed')) return `${words[state]}. ${words.unconfirmed}`;
  if (flags.includes('late')) return `${words[state]}. ${words.lateClient}`;
  return words[state];
}
