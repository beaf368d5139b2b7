import type { Answer, ExceptionDetail, ExceptionKind } from '@daybook/contract/exceptions';
import type { EmployeeId } from '@daybook/contract/ids';
import type { WallMoment } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import type { ExceptionRow } from './exception-rows.ts';

export type Evidence = ExceptionDetail['evidence'];

/** What somebody decided. */
export interface Given {
  answer: Answer;
  reason: string;
  at?: WallMoment | undefined;
  employeeId?: EmployeeId | undefined;
}

/** The ids of what an answer wrote: what undoing it has to void. */
export type Effect = Record<string, string>;

/**
 * What the room that raises a kind knows of it. Exceptions is a low room: it keeps the question and who answered, and
 * knows nothing of punches.
 */
export interface Answerer {
  evidence(tx: Transaction, asked: { organizationId: string; now: Date }, exception: ExceptionRow): Promise<Evidence>;
  /** What may be answered, the likeliest first. */
  answersFor(exception: ExceptionRow, evidence: Evidence): readonly Answer[];
  /** Takes the locks that `apply` needs, before the exception itself is locked: whoever raises takes them in this order. */
  hold(tx: Transaction, organizationId: string, exception: ExceptionRow, given: Given | null): Promise<void>;
  /** Does what the answer says. */
  apply(tx: Transaction, ctx: VerbContext<AccountActor>, exception: ExceptionRow, given: Given): Promise<Effect>;
  /** Voids what the answer wrote. */
  undo(tx: Transaction, ctx: VerbContext<AccountActor>, exception: ExceptionRow, effect: Effect): Promise<void>;
}

/** Who answers for each kind; put together where the house is opened. */
export type Answerers = Record<ExceptionKind, Answerer>;

export const noEvidence: Evidence = {
  punches: [],
  held: null,
  about: [],
  asked: [],
  between: null,
  planned: null,
  proposedOut: null,
};

/** For what can only be taken note of: `seen` changes nothing, and there is nothing to void. */
export function onlySeen(evidence: Answerer['evidence']): Answerer {
  return {
    evidence,
    answersFor: () => ['seen'],
    hold: async () => undefined,
    apply: async () => ({}),
    undo: async () => undefined,
  };
}
