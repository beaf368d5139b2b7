import type { Topic } from '@daybook/contract/live';
import { may } from '@daybook/contract/permissions';
import { type AccountActor, type Member, seesSite } from '../actor.ts';
import type { EventRow } from './event-rows.ts';

/** The topics that tell of a person's own hours and shifts. */
const ofHours: readonly Topic[] = ['clock', 'roster', 'timesheets'];

/**
 * An account is told what it may see, at the sites it sees, and of the own hours wherever they change. A kiosk is told
 * of itself, and one for the queue or for a display of its site's queue.
 */
export function mayBeTold(actor: Member, event: EventRow): boolean {
  switch (actor.kind) {
    case 'account':
      if (ofHours.includes(event.topic) && isOwn(actor, event)) return true;
      return may(actor, event.permission) && (event.siteId === null || seesSite(actor, event.siteId));
    case 'kiosk':
      if (event.topic === 'queue') return actor.purpose !== 'clock' && event.siteId === actor.siteId;
      return event.topic === 'kiosk' && event.ids.kioskId === actor.kioskId;
    // The portal holds no stream.
    case 'client':
    case 'job':
      return false;
  }
}

function isOwn({ employeeId }: AccountActor, { ids }: EventRow): boolean {
  return employeeId !== null && ids['employeeId'] === employeeId;
}
