import { punchKind } from '@daybook/contract/clock';
import type { Answer } from '@daybook/contract/exceptions';
import { employeeId as anEmployee, type EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { repeatedPress } from '@daybook/rules/clock/place-among';
import type { AccountActor } from '../../actor.ts';
import { findEmployee } from '../../directory/employee-rows.ts';
import type { Answerer, Evidence, Given } from '../../exceptions/answerer.ts';
import { Refusal } from '../../refusal.ts';
import { findKnown } from '../queue-facts.ts';
import { momentGiven } from '../wall-time.ts';
import { dayEvidence, findHeld, type Held, heldView } from './evidence.ts';
import { holdPresence } from './hold-presence.ts';
import { acceptHeld, rejectHeld, voidEffect } from './write-punch.ts';

function ofHeld(answersFor: (known: boolean) => readonly Answer[]): Answerer {
  return {
    evidence: async (tx, { organizationId }, exception) => ({
      ...(await dayEvidence(tx, organizationId, exception)),
      held: heldView(await findHeld(tx, organizationId, exception.facts.heldId)),
      about: [],
      between: null,
      planned: null,
      proposedOut: null,
    }),
    // What lies ahead can count at another time alone.
    answersFor: ({ employeeId }, { held, punches }) =>
      held?.why === 'in-future'
        ? ['add', 'reject']
        : answersFor(employeeId !== null).filter((answer) => answer !== 'accept' || !isThere(held, punches)),
    hold: (tx, organizationId, exception, given) =>
      holdPresence(tx, organizationId, [exception.employeeId, exception.effect?.employeeId, given?.employeeId]),
    apply: async (tx, ctx, exception, given) => {
      const held = await findHeld(tx, ctx.actor.organizationId, exception.facts.heldId);
      if (given.answer === 'reject') {
        await rejectHeld(tx, ctx, held, given.reason);
        return {};
      }
      const employeeId = await whose(tx, ctx.actor, held, given);
      const at = given.answer === 'add' ? momentGiven(given.at, exception.zone) : held.at;
      if (at > ctx.house.clock.now())
        throw new Refusal('bad-input', { fields: { [fieldOf(given)]: 'not before now' } });
      const known = await findKnown(tx, ctx.actor.organizationId, [employeeId], at);
      if (repeatedPress(known.get(employeeId) ?? [], punchKind.parse(held.kind), at.getTime()))
        throw new Refusal('bad-input', { fields: { [fieldOf(given)]: 'this punch counts already' } });
      return await acceptHeld(tx, ctx, held, { employeeId, at }, given.reason);
    },
    undo: voidEffect,
  };
}

/** Whether the same press counts already, by itself or by another answer: it does not count twice. */
function isThere(held: Evidence['held'], punches: Evidence['punches']): boolean {
  if (held === null) return false;
  const known = punches.map((punch) => ({ ...punch, at: Date.parse(punch.at) }));
  return repeatedPress(known, held.kind, Date.parse(held.at)) !== undefined;
}

/** Where in what was given it stands that it cannot be. */
function fieldOf({ answer }: Given): keyof Given {
  return answer === 'add' ? 'at' : answer === 'accept-for' ? 'employeeId' : 'answer';
}

/** Whose the held punch becomes: whom it names, or whom the account names out of the people that it sees. */
async function whose(tx: Transaction, actor: AccountActor, held: Held, given: Given): Promise<EmployeeId> {
  const named = given.answer === 'accept' ? undefined : given.employeeId;
  if (given.answer === 'accept-for' && named === undefined)
    throw new Refusal('bad-input', { fields: { employeeId: 'whose it is' } });
  if (named !== undefined) return (await findEmployee(tx, actor, named)).id;
  if (held.employeeId === null) throw new Refusal('bad-input', { fields: { employeeId: 'whose it is' } });
  return anEmployee.parse(held.employeeId);
}

/** A punch whose claim did not fit, or that had none. */
export const unverified: Answerer = ofHeld((known) =>
  known ? ['accept', 'accept-for', 'reject'] : ['accept-for', 'reject'],
);

/** A punch whose time cannot be right, of nobody, or from a revoked kiosk: it can be right at another time. */
export const quarantined: Answerer = ofHeld((known) =>
  known ? ['accept', 'add', 'accept-for', 'reject'] : ['accept-for', 'add', 'reject'],
);
