import { type Reason, type RefusalFacts, reasonCodes } from '@daybook/contract/errors';
import { TRPCError } from '@trpc/server';

/** Why a verb says no. The one error that verbs throw on purpose; everything else is a fault. */
export class Refusal extends TRPCError {
  readonly reason: Reason;
  readonly facts: RefusalFacts;
  /** Input path to message. */
  readonly fields: Record<string, string> | undefined;

  constructor(reason: Reason, more: { facts?: RefusalFacts; fields?: Record<string, string> } = {}) {
    super({ code: reasonCodes[reason], message: reason });
    this.reason = reason;
    this.facts = more.facts ?? {};
    this.fields = more.fields;
  }
}
