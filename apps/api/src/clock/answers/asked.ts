import type { Answerer } from '../../exceptions/answerer.ts';
import { Refusal } from '../../refusal.ts';
import { momentGiven } from '../wall-time.ts';
import { dayEvidence, requestsOfDay } from './evidence.ts';
import { holdPresence } from './hold-presence.ts';
import { enterPunch, voidEffect } from './write-punch.ts';

/** An employee says that a punch is missing: it is entered, when it was said to be or at another time, or not. */
export const asked: Answerer = {
  evidence: async (tx, { organizationId }, exception) => ({
    ...(await dayEvidence(tx, organizationId, exception)),
    held: null,
    about: [],
    between: null,
  }),
  answersFor: () => ['add', 'reject'],
  hold: (tx, organizationId, { employeeId }) => holdPresence(tx, organizationId, [employeeId]),
  apply: async (tx, ctx, exception, given) => {
    if (given.answer !== 'add') return {};
    const { employeeId, siteId, facts, zone } = exception;
    const requests = await requestsOfDay(tx, ctx.actor.organizationId, exception);
    const request = requests.find(({ id }) => Object.values(facts).includes(id)) ?? requests[0];
    if (!request || employeeId === null) throw new Error('nothing was asked for');
    const at = given.at ? momentGiven(given.at, zone) : request.at;
    if (at > ctx.house.clock.now()) throw new Refusal('bad-input', { fields: { at: 'not before now' } });
    const { kind } = request;
    return await enterPunch(tx, ctx, { employeeId, siteId, kind, at }, given.reason);
  },
  undo: voidEffect,
};
