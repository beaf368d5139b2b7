import { type Refused, refusedBy } from '@daybook/client';
import type { ExceptionDetail } from '@daybook/contract/exceptions';
import type { ExceptionId } from '@daybook/contract/ids';
import { reason as aReason } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useSayRefusal } from '../form/use-say-refusal.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { toastWithUndo } from '../shell/toast-undo.tsx';
import { type Draft, wallOf } from './draft.ts';
import { exceptionWords } from './words.ts';

/** The fields that can be wrong. */
export type Faults = Partial<Record<'at' | 'employeeId' | 'reason', string>>;

interface Asked {
  detail: ExceptionDetail;
  draft: Draft;
  next: () => void;
  show: (id: ExceptionId) => void;
}

/** Sends the answer; says what is wrong at its field, or why the server refused; afterwards it can be taken back. */
export function useDecide({ detail, draft, next, show }: Asked) {
  const words = useWords(exceptionWords);
  const sayRefusal = useSayRefusal();
  const [sending, setSending] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const { id, version } = detail.item;
  const { answer } = draft;
  const wall = answer === 'add' ? wallOf(draft, detail) : null;
  const needsPerson = answer === 'accept-for' || (answer === 'add' && detail.item.employee === null);

  const check = (): Faults => ({
    ...(answer === 'add' && wall === null ? { at: words.timeFault } : {}),
    ...(needsPerson && draft.person === null ? { employeeId: words.personFault } : {}),
    ...(z.safeParse(aReason, draft.reason).success ? {} : { reason: words.reasonFault }),
  });

  const decide = async () => {
    if (answer === null || sending) return false;
    const found = check();
    setFaults(found);
    setRefused(null);
    if (Object.keys(found).length > 0) return false;
    setSending(true);
    try {
      const done = await server.exceptions.decide.mutate({
        id,
        version,
        answer,
        reason: draft.reason,
        ...(wall ? { at: wall } : {}),
        ...(needsPerson && draft.person ? { employeeId: draft.person.id } : {}),
      });
      toastWithUndo(words.done, words.undo, () => void takeBack(done.id, done.version));
      next();
      refreshAll();
      return true;
    } catch (error) {
      const why = refusedBy(error);
      const { fields } = why;
      if ('at' in fields && why.facts.instants === undefined) setFaults({ at: words.atFault });
      else if ('employeeId' in fields) setFaults({ employeeId: words.personFault });
      else setRefused(why);
      if (why.reason === 'already-decided' || why.reason === 'stale') refreshAll();
      return false;
    } finally {
      setSending(false);
    }
  };

  const takeBack = async (which: ExceptionId, decided: number) => {
    try {
      await server.exceptions.undo.mutate({ id: which, version: decided });
      toast(words.undone);
      show(which);
    } catch (error) {
      sayRefusal(error);
    }
    refreshAll();
  };

  return { decide, sending, faults, refused, clear: () => setFaults({}), needsPerson };
}

/** What the screens show of exceptions, and of the board that an answer changed. */
export function refreshAll(): void {
  void answers.exceptions.invalidate();
  void answers.clock.board.invalidate();
}
