import type { BookingSite } from '@daybook/contract/booking';
import type { Draft } from './draft.ts';

/** The screens of a booking, in order. */
export type Step = 'service' | 'when' | 'form' | 'sent';

export type Offered = BookingSite['services'][number];

/** What is booked: as chosen, or the only one that there is. */
export function chosenService({ services }: Pick<BookingSite, 'services'>, { serviceId }: Draft): Offered | null {
  const only = services.length === 1 ? services[0] : undefined;
  return services.find(({ id }) => id === serviceId) ?? only ?? null;
}

/** The screen to show: the one of the address, or the last before it for which enough is known. */
export function stepFor(wanted: string | null, draft: Draft, service: Offered | null): Step {
  if (draft.sent) return 'sent';
  if (!service) return 'service';
  if (wanted === 'service') return 'service';
  return draft.held && wanted === 'form' ? 'form' : 'when';
}

/** The screen before this one; null: it is the first. */
export function stepBefore(step: Step, services: number): Step | null {
  if (step === 'form') return 'when';
  return step === 'when' && services > 1 ? 'service' : null;
}
