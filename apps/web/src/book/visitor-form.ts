import { appointmentsRequest } from '@daybook/contract/booking';
import type { AppointmentId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import type { Sent, Typed } from './draft.ts';

export type FieldName = keyof Typed;

/** What is sent of what was typed: what is left empty is not said. */
export function asSent(id: AppointmentId, typed: Typed, language: Language): Sent {
  const said = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...{ id, language, name: typed.name.trim(), email: typed.email.trim() },
    ...{ phone: said(typed.phone), birthDate: said(typed.birthDate), note: said(typed.note) },
  };
}

const names: readonly FieldName[] = ['name', 'email', 'phone', 'birthDate', 'note'];

/** Which fields are not as the contract asks for them, in their order; `today` is the site's date. */
export function wrongFields(sent: Sent, today: string): FieldName[] {
  const read = appointmentsRequest.input.safeParse(sent);
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]));
  if (sent.birthDate !== null && sent.birthDate > today) wrong.add('birthDate');
  return names.filter((name) => wrong.has(name));
}
