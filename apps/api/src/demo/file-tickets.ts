import { randomUUID } from 'node:crypto';
import { newId } from '@daybook/contract/new-id';
import { auditEvents } from '@daybook/db/schema/audit';
import { queueLetters, ticketChanges, tickets } from '@daybook/db/schema/queue';
import { ticketNumber } from '@daybook/rules/queue/numbers';
import type { AccountActor, JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import type { ServiceOf } from './fill-services.ts';
import type { Filled } from './filled.ts';
import { lotOf } from './lot.ts';
import type { PastAppointment } from './past-appointments.ts';
import { demoLetters, type PastTicket } from './past-tickets.ts';

/**
 * Numbers that are over: what the verbs would have written, in a few statements, as `fileAppointments` does.
 * @param idOf the appointment's row
 */
export async function fileTickets(
  ctx: VerbContext<JobActor>,
  { siteOf }: Filled,
  said: {
    serviceOf: ServiceOf;
    desk: VerbContext<AccountActor>;
    idOf: (booked: PastAppointment) => { id: string; clientId: string | null } | undefined;
  },
  past: readonly PastTicket[],
): Promise<void> {
  const { organizationId } = ctx.actor;
  const siteId = siteOf('parian');
  const { serviceOf, desk, idOf } = said;
  const filed = past.map((one, n) => {
    const { date, letter, number, priority, became: state, booked } = one;
    const appointment = booked && idOf(booked);
    return {
      ...{
        organizationId,
        id: newId(),
        siteId,
        serviceId: serviceOf(one.service),
        date,
        letter,
        number,
        priority,
        state,
      },
      ...{ lane: priority ? 'priority' : 'regular', source: booked ? 'appointment' : 'desk', version: 3, calls: 1 },
      ...{ clientId: appointment?.clientId ?? null, appointmentId: appointment?.id ?? null },
      ...{ dueAt: booked ? new Date(booked.from) : null, room: `Room ${1 + Math.floor(lotOf(`room ${n}`) * 3)}` },
      ...{ joinedAt: new Date(one.joinedAt), firstCalledAt: new Date(one.calledAt), calledAt: new Date(one.calledAt) },
      ...{ endedAt: new Date(one.endedAt), recordedAt: new Date(one.joinedAt) },
    };
  });
  await ctx.db.write(async (tx) => {
    const given = Object.entries(demoLetters) as [keyof typeof demoLetters, string][];
    await tx
      .insert(queueLetters)
      .values(given.map(([key, letter]) => ({ organizationId, siteId, serviceId: serviceOf(key), letter })));
    await tx.insert(tickets).values(filed);
    await tx.insert(ticketChanges).values(filed.flatMap((row) => changesOf(row, desk.actor.accountId)));
    await tx.insert(auditEvents).values(filed.flatMap((row) => trailOf(row, desk)));
  });
}

interface Filed {
  organizationId: string;
  id: string;
  siteId: string;
  serviceId: string;
  letter: string;
  number: number;
  lane: string;
  state: string;
  source: string;
  room: string;
  joinedAt: Date;
  calledAt: Date;
  endedAt: Date;
}

function stepsOf({ source, state, joinedAt, calledAt, endedAt, room }: Filed) {
  return [
    { what: source === 'appointment' ? 'followed' : 'taken', state: 'waiting', room: null, at: joinedAt },
    { what: 'called', state: 'called', room, at: calledAt },
    { what: state, state, room, at: endedAt },
  ];
}

function changesOf(row: Filed, accountId: string) {
  const { organizationId, id: ticketId, serviceId } = row;
  return stepsOf(row).map(({ what, state, room, at }, index) => ({
    ...{ organizationId, id: newId(), ticketId, version: index + 1, what, state, serviceId, room, accountId },
    recordedAt: at,
  }));
}

/** As the verbs tell it; that a number followed an appointment stands with that one. */
function trailOf(row: Filed, { actor, request }: VerbContext<AccountActor>) {
  const { organizationId, id: subjectId, siteId, lane } = row;
  const number = ticketNumber(row.letter, row.number);
  const told = (one: { state: string; room: string | null }) => ({
    ...{ state: one.state, lane },
    ...(one.room === null ? {} : { room: one.room }),
  });
  return stepsOf(row).flatMap((step, index, all) => {
    if (step.what === 'followed') return [];
    const before = all[index - 1];
    return {
      ...{ organizationId, id: randomUUID(), actorKind: 'account', actorId: actor.accountId },
      ...{ subjectKind: 'ticket', subjectId, address: request.address, requestId: request.requestId },
      ...{ recordedAt: step.at, action: `queue.${step.what}` },
      ...(before
        ? { before: told(before), after: { ...told(step), siteId, number } }
        : { before: null, after: { siteId, number, lane } }),
    };
  });
}
