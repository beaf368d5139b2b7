import { randomUUID } from 'node:crypto';
import type { AppointmentState } from '@daybook/contract/appointments';
import type { ClientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { appointmentChanges, appointments } from '@daybook/db/schema/appointments';
import { auditEvents } from '@daybook/db/schema/audit';
import type { AccountActor, JobActor } from '../actor.ts';
import type { Change } from '../appointments/write-change.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { idOf } from './by-hand-of.ts';
import type { ServiceOf } from './fill-services.ts';
import type { Filled } from './filled.ts';
import { offered } from './offered.ts';
import type { PastAppointment } from './past-appointments.ts';
import type { SiteKey } from './places.ts';

const minute = 60_000;

/** What the verbs would have kept of one step, and who did it; null: the client. */
interface Step {
  what: Change['what'];
  state: AppointmentState;
  at: number;
  by: VerbContext<AccountActor> | null;
}

export interface Hands {
  desk: VerbContext<AccountActor>;
  /** Who says that it has begun and is over. */
  serves: VerbContext<AccountActor>;
}

/**
 * Appointments that are over: what the verbs would have written, in a few statements, since there are some hundreds of
 * rows and somebody waits for the demo. No mail goes out about them. Answers under which ids.
 */
export async function fileAppointments(
  ctx: VerbContext<JobActor>,
  { staff, siteOf }: Filled,
  said: { serviceOf: ServiceOf; clientOf: ReadonlyMap<string, ClientId>; handsAt: (site: SiteKey) => Hands },
  past: readonly PastAppointment[],
): Promise<ReadonlyMap<PastAppointment, { id: string; clientId: string | null }>> {
  const { organizationId } = ctx.actor;
  const filed = past.map((one) => {
    const { provider, service, from, place, who } = one;
    const { duration, buffer } = offered[service];
    const steps = stepsOf(one, said.handsAt(provider.site));
    const endsAt = from + duration * minute;
    const row = {
      ...{ organizationId, id: newId(), place, startsAt: new Date(from), endsAt: new Date(endsAt) },
      ...{ siteId: siteOf(provider.site), serviceId: said.serviceOf(service), providerId: idOf(staff, provider.name) },
      ...{ busyUntil: new Date(endsAt + buffer * minute), state: one.became, version: steps.length, language: 'fil' },
      ...{ sequence: one.became === 'cancelled' ? 1 : 0, recordedAt: new Date(steps[0]?.at ?? from) },
      ...('client' in who
        ? { source: 'staff', clientId: said.clientOf.get(who.client) }
        : { source: 'page', said: who.said }),
    };
    return { row, steps };
  });
  await ctx.db.write(async (tx) => {
    await tx.insert(appointments).values(filed.map(({ row }) => row));
    await tx.insert(appointmentChanges).values(filed.flatMap(changesOf));
    await tx.insert(auditEvents).values(filed.flatMap(trailOf));
  });
  return new Map(past.flatMap((one, n) => (filed[n] ? [[one, idsOf(filed[n].row)]] : [])));
}

function idsOf(row: { id: string; clientId?: string | undefined }): { id: string; clientId: string | null } {
  return { id: row.id, clientId: row.clientId ?? null };
}

function stepsOf({ service, from, who, became, bookedAt }: PastAppointment, { desk, serves }: Hands): Step[] {
  const step = (what: Step['what'], state: Step['state'], at: number, by: Step['by']): Step => ({
    what,
    state,
    at,
    by,
  });
  const booked =
    'client' in who
      ? [step('booked', 'booked', bookedAt, desk)]
      : [
          step('held', 'held', bookedAt - 4 * minute, null),
          step('requested', 'requested', bookedAt - 2 * minute, null),
          step('confirmed', 'booked', bookedAt, null),
        ];
  if (became === 'no-show') return [...booked, step('status', 'no-show', from + 20 * minute, desk)];
  if (became === 'cancelled')
    return [...booked, step('cancelled', 'cancelled', from - 25 * 60 * minute, 'client' in who ? desk : null)];
  return [
    ...booked,
    step('status', 'arrived', from - 7 * minute, desk),
    step('status', 'in-service', from + 2 * minute, serves),
    step('status', 'done', from + (offered[service].duration - 1) * minute, serves),
  ];
}

interface Filing {
  row: { organizationId: string; id: string; siteId: string; providerId: string; startsAt: Date; endsAt: Date };
  steps: readonly Step[];
}

function changesOf({ row, steps }: Filing) {
  const { organizationId, id: appointmentId, providerId, startsAt, endsAt } = row;
  return steps.map(({ what, state, at, by }, index) => ({
    ...{ organizationId, id: newId(), appointmentId, version: index + 1, what, state, providerId, startsAt, endsAt },
    ...{ accountId: by?.actor.accountId ?? null, byClient: by === null, recordedAt: new Date(at) },
  }));
}

/** What staff did; what clients do by the page stands in the appointment's own history. */
function trailOf({ row, steps }: Filing) {
  const told = (state: AppointmentState) => ({
    ...{ state, employeeId: row.providerId, startsAt: momentOf(row.startsAt), endsAt: momentOf(row.endsAt) },
  });
  return steps.flatMap(({ what, state, at, by }, index) => {
    if (!by) return [];
    const before = steps[index - 1];
    const { siteId, providerId: employeeId } = row;
    const booked = { siteId, employeeId, startsAt: momentOf(row.startsAt) };
    return {
      ...{ organizationId: row.organizationId, id: randomUUID(), actorKind: 'account', actorId: by.actor.accountId },
      ...{ subjectKind: 'appointment', subjectId: row.id, address: by.request.address },
      ...{ requestId: by.request.requestId, recordedAt: new Date(at) },
      action: what === 'status' ? 'appointments.status-set' : `appointments.${what}`,
      ...(before ? { before: told(before.state), after: told(state) } : { before: null, after: booked }),
    };
  });
}
