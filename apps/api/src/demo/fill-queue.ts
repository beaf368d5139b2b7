import { type ClientId, ticketChangeId, ticketId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { PriorityReason } from '@daybook/contract/queue';
import type { JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { callTicket } from '../queue/call.ts';
import { localDate } from '../queue/local-date.ts';
import { takeNumber } from '../queue/take.ts';
import { byHandOf } from './by-hand-of.ts';
import type { ServiceOf } from './fill-services.ts';
import type { Filled } from './filled.ts';
import type { OfferedKey } from './offered.ts';
import { placeOf } from './places.ts';
import { enrolQueueKiosks } from './queue-kiosks.ts';
import { servingLogins } from './serving-logins.ts';

const minute = 60_000;

/** Who came to the center without an appointment, minutes ago, for what, and by which lane. */
const comers: readonly { ago: number; service: OfferedKey; name: string | null; priority: PriorityReason | null }[] = [
  { ago: 24, service: 'consultation', name: 'Corazon Magsino', priority: 'senior' },
  { ago: 17, service: 'consultation', name: null, priority: null },
  { ago: 11, service: 'prenatal', name: null, priority: 'pregnant' },
  { ago: 6, service: 'consultation', name: null, priority: null },
];

/** Walk-ins beside those who are booked, of whom the desk has called the first to a room. */
export async function fillQueue(
  ctx: VerbContext<JobActor>,
  { siteOf, ids }: Filled,
  { serviceOf, clientOf }: { serviceOf: ServiceOf; clientOf: ReadonlyMap<string, ClientId> },
): Promise<void> {
  const siteId = siteOf('parian');
  await enrolQueueKiosks(ctx, siteId);
  const { desk } = servingLogins('parian');
  const by = (ago: number) => byHandOf(ctx, ids, desk, ago * minute);
  const given = [];
  for (const { ago, service, name, priority } of comers) {
    const clientId = name === null ? null : (clientOf.get(name) ?? null);
    const asked = { id: ticketId.parse(newId()), siteId, serviceId: serviceOf(service), clientId, priority };
    given.push(await takeNumber(by(ago), asked));
  }
  // Round midnight the numbers from before it are good no more.
  const first = given.find(({ date }) => date === localDate(by(2).house.clock.now(), placeOf('parian').zone));
  if (!first) return;
  const changeId = ticketChangeId.parse(newId());
  await callTicket(by(2), { changeId, siteId, room: 'Room 2', ticketId: first.id });
}
