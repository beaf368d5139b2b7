import { type AppointmentId, appointmentId } from '@daybook/contract/ids';

const plain = [
  'home',
  'past',
  'messages',
  'account',
  'book',
  'service',
  'sign-in',
  'register',
  'forgot',
  'code',
] as const;
/** The screens of the portal as `?step=` has them; of one appointment with its id. */
export type Step = (typeof plain)[number] | `one.${AppointmentId}` | `move.${AppointmentId}`;
export type View = { is: (typeof plain)[number] } | { is: 'one' | 'move'; id: AppointmentId };

/** The screen that an address asks for; home when it asks for none that there is. */
export function viewOf(wanted: string | null): View {
  const named = plain.find((one) => one === wanted);
  if (named) return { is: named };
  const [is, id] = wanted?.split('.') ?? [];
  const read = appointmentId.safeParse(id);
  return (is === 'one' || is === 'move') && read.success ? { is, id: read.data } : { is: 'home' };
}
