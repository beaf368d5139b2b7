import type { AppointmentId, EmployeeId, ServiceId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';

/** What was typed into the form, as it stands there. */
export interface Typed {
  name: string;
  email: string;
  phone: string;
  birthDate: string;
  note: string;
}

/** A place that this browser keeps for five minutes. */
export interface Held {
  id: AppointmentId;
  startsAt: string;
  endsAt: string;
  providerId: EmployeeId;
  /** By the device's own clock, in ms. */
  overAt: number;
}

/** What was sent, so that the same can be asked again: it is answered with what became of it. */
export interface Sent {
  id: AppointmentId;
  name: string;
  email: string;
  phone: string | null;
  birthDate: string | null;
  note: string | null;
  language: Language;
}

/** A booking that is being made; it survives a reload and ends with its tab. */
export interface Draft {
  serviceId: ServiceId | null;
  /** Null: whoever is free. */
  providerId: EmployeeId | null;
  date: string | null;
  held: Held | null;
  typed: Typed;
  sent: Sent | null;
}

export const emptyDraft: Draft = {
  serviceId: null,
  providerId: null,
  date: null,
  held: null,
  typed: { name: '', email: '', phone: '', birthDate: '', note: '' },
  sent: null,
};

const keyOf = (slug: string) => `daybook-book-${slug}`;

/** What this tab was about to book there. What cannot be read, as of an older page, is nothing. */
export function keptDraft(slug: string, store: Pick<Storage, 'getItem'>): Draft {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(slug)) ?? 'null');
    return isDraft(kept) ? kept : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

export function keepDraft(slug: string, draft: Draft, store: Pick<Storage, 'setItem'>): void {
  try {
    store.setItem(keyOf(slug), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still books; it only forgets on a reload.
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(emptyDraft);
  if (!names.every((name) => name in value) || !('typed' in value)) return false;
  const { typed } = value;
  return (
    typeof typed === 'object' &&
    typed !== null &&
    Object.keys(emptyDraft.typed).every((name) => name in typed && typeof Reflect.get(typed, name) === 'string')
  );
}
