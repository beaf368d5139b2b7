import { may } from '@daybook/contract/permissions';
import { type Member, seesSite } from '../actor.ts';
import type { EventRow } from './event-rows.ts';

/** An account is told what it may see, at the sites it sees. A kiosk is told of itself alone. */
export function mayBeTold(actor: Member, event: EventRow): boolean {
  switch (actor.kind) {
    case 'account':
      return may(actor, event.permission) && (event.siteId === null || seesSite(actor, event.siteId));
    case 'kiosk':
      return event.topic === 'kiosk' && event.ids.kioskId === actor.kioskId;
    case 'job':
      return false;
  }
}
