import type { ClientInput } from '@daybook/contract/clients';

const fields = ['name', 'birthDate', 'phone', 'email', 'language', 'reminders'] as const;

/** Which of a client's fields are others, by name: the trail is read by people who may not know what stands in them. */
export function changedFields(before: ClientInput, after: ClientInput): (keyof ClientInput)[] {
  return fields.filter((field) => before[field] !== after[field]);
}
