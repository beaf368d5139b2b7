import type { appointmentsBook } from '@daybook/contract/appointments';
import { type ClientInput, clientInput } from '@daybook/contract/clients';
import { clientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type * as z from 'zod/mini';

/** What is typed of somebody new. */
export interface Typed {
  name: string;
  birthDate: string;
  phone: string;
  email: string;
  reminders: boolean;
}
/** Who comes: somebody who is known, somebody new, or nobody yet. */
export type Choice =
  | { is: 'none' }
  | { is: 'known'; id: string; name: string }
  | { is: 'new'; id: string; typed: Typed; despite: boolean };

export function newChoice(name: string): Choice {
  return {
    is: 'new',
    id: newId(),
    typed: { name, birthDate: '', phone: '', email: '', reminders: true },
    despite: false,
  };
}

/** What is sent of somebody new: what was not typed is none. */
export function madeOf(
  { name, birthDate, phone, email, reminders }: Typed,
  language: ClientInput['language'],
): ClientInput {
  const some = (text: string) => text.trim() || null;
  return { name, birthDate: some(birthDate), phone: some(phone), email: some(email), language, reminders };
}

/** Which of the fields are not right yet. */
export function faultsIn(typed: Typed): ReadonlySet<string> {
  const { error } = clientInput.safeParse(madeOf(typed, 'en'));
  return new Set(error?.issues.map(({ path }) => String(path[0])));
}

/** The client as a booking sends it; null: nobody that can be sent. */
export function clientOf(
  choice: Choice,
  language: ClientInput['language'],
): z.output<typeof appointmentsBook.input>['client'] | null {
  if (choice.is === 'none') return null;
  const id = clientId.parse(choice.id);
  if (choice.is === 'known') return { id };
  const made = clientInput.safeParse(madeOf(choice.typed, language));
  return made.success ? { id, made: made.data, ...(choice.despite ? { despite: true } : {}) } : null;
}
