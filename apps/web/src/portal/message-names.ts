import type { MessageKind, MessageState } from '@daybook/contract/messages';
import type { Language } from '@daybook/contract/values';

/** What was sent, as whoever it was sent to calls it; only what is about appointments comes here. */
export function nameOfMessage(language: Language, kind: MessageKind): string {
  const names: Partial<Record<MessageKind, string>> = language === 'fil' ? fil : en;
  return names[kind] ?? names.booked ?? '';
}

const en = {
  'booking-confirm': 'Please confirm',
  booked: 'Confirmation',
  moved: 'Another time',
  cancelled: 'Cancelled',
  'reminder-24h': 'Reminder, a day before',
  'reminder-2h': 'Reminder, two hours before',
} satisfies Partial<Record<MessageKind, string>>;

const fil = {
  'booking-confirm': 'Kumpirmahin',
  booked: 'Kumpirmasyon',
  moved: 'Ibang slot',
  cancelled: 'Kinansela',
  'reminder-24h': 'Paalala, isang araw bago',
  'reminder-2h': 'Paalala, dalawang oras bago',
} satisfies Record<keyof typeof en, string>;

/** By what and whether it left; `kept` lies at the site. */
export function standingOfMessage(language: Language, state: MessageState, channel: 'mail' | 'sms'): string {
  const by = channel === 'mail' ? 'e-mail' : 'SMS';
  if (state === 'waiting' || state === 'sending') return language === 'fil' ? `${by}, ipapadala` : `${by}, to be sent`;
  if (state === 'failed') return language === 'fil' ? `${by}, hindi naihatid` : `${by}, could not be delivered`;
  if (state === 'kept') return language === 'fil' ? `${by}, nasa site` : `${by}, kept at the site`;
  return language === 'fil' ? `${by}, naipadala` : `${by}, sent`;
}
