import { randomUUID } from 'node:crypto';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import type { Answerer, Effect, Given } from '../../exceptions/answerer.ts';
import type { ExceptionRow } from '../../exceptions/exception-rows.ts';
import { Refusal } from '../../refusal.ts';
import { momentGiven } from '../wall-time.ts';
import { dayEvidence } from './evidence.ts';
import { holdPresence } from './hold-presence.ts';
import { type RequestOfDay, requestsOfDay } from './requests.ts';
import { enterAgain, enterPunch, isThere, takeOut, voidEffect } from './write-punch.ts';

/**
 * An employee says that a punch is missing, is at the wrong time, or never was. It is entered, when it was said to be or
 * at another time; it is taken out; or nothing is done.
 */
export const asked: Answerer = {
  evidence: async (tx, { organizationId }, exception) => ({
    ...(await dayEvidence(tx, organizationId, exception)),
    held: null,
    about: [],
    between: null,
    planned: null,
    proposedOut: null,
  }),
  answersFor: (_exception, { asked: [request] }) => {
    // What was voided meanwhile can be moved and removed no more.
    if (request?.before && !request.before.counts) return ['reject'];
    return request?.action === 'void' ? ['accept', 'reject'] : ['add', 'reject'];
  },
  hold: (tx, organizationId, { employeeId }) => holdPresence(tx, organizationId, [employeeId]),
  apply: async (tx, ctx, exception, given) => {
    if (given.answer === 'reject') return {};
    const { employeeId, siteId, facts } = exception;
    const requests = await requestsOfDay(tx, ctx.actor.organizationId, exception);
    const request = requests.find(({ id }) => Object.values(facts).includes(id)) ?? requests[0];
    if (!request || employeeId === null) throw new Error('nothing was asked for');
    const { action, kind, standing } = request;
    const { reason } = given;
    if (action === 'add') {
      const entered = { employeeId, siteId, kind, at: timeOf(request, exception, given, ctx) };
      await checkNotThere(tx, ctx, entered, given);
      return await enterPunch(tx, ctx, entered, reason);
    }
    if (standing === null) throw new Error('what was asked for is about a punch that does not count');
    const editId = randomUUID();
    if (action === 'void') {
      await takeOut(tx, ctx, standing, { reason, editId });
      return { voided: standing };
    }
    const at = timeOf(request, exception, given, ctx);
    const voided = await takeOut(tx, ctx, standing, { reason, editId });
    const together = { editId, replacesId: standing };
    const entered = { employeeId, siteId: voided.siteId, kind, at };
    await checkNotThere(tx, ctx, entered, given);
    const added = await enterPunch(tx, ctx, entered, reason, together);
    return { ...added, voided: standing };
  },
  undo: async (tx, ctx, exception, effect: Effect) => {
    await voidEffect(tx, ctx, exception, effect);
    if (effect.voided) await enterAgain(tx, ctx, effect.voided);
  },
};

/** What was asked for twice, or has been entered meanwhile, does not count twice. */
async function checkNotThere(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  entered: Parameters<typeof isThere>[2],
  given: Given,
): Promise<void> {
  if (await isThere(tx, actor.organizationId, entered))
    throw new Refusal('bad-input', { fields: { [given.at ? 'at' : 'answer']: 'this punch counts already' } });
}

/** When the punch was: as it was asked for, or at the time that was given. */
function timeOf(
  request: RequestOfDay,
  { zone }: ExceptionRow,
  given: Given,
  { house }: { house: { clock: { now(): Date } } },
): Date {
  const at = given.at ? momentGiven(given.at, zone) : request.at;
  if (at > house.clock.now()) throw new Refusal('bad-input', { fields: { at: 'not before now' } });
  return at;
}
