import type { Claim } from '@daybook/contract/clock';
import { useState } from 'react';
import { useWords } from '../language/current.ts';
import type { Edits } from './draft.ts';
import { useForm } from './form-context.ts';
import { reportWords } from './words.ts';

/**
 * What is done once, by somebody: what was typed goes out before it, and nothing is done over what did not. At a shared sign-in it asks first who does it.
 * `first` says whether it comes to that. `asking` is true while it asks.
 */
export function useDeed(run: (by: Claim | undefined) => Promise<void>, more: { first?: () => Promise<boolean> } = {}) {
  const { view, draft, doors } = useForm();
  const words = useWords(reportWords);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const act = async (what: () => Promise<void>) => {
    setBusy(true);
    setSaid(null);
    try {
      await draft.flush();
      const waits = unsettled(draft.state().edits, view.lock !== null);
      if (waits) setSaid(draft.state().cut ? words.waits : words.unsettled);
      else await what();
    } catch (error) {
      setSaid(doors.say(error));
    } finally {
      setBusy(false);
    }
  };
  const doIt = async (by?: Claim) => {
    await run(by);
    setAsking(false);
  };
  return {
    asking,
    busy,
    said,
    begin: () =>
      void act(async () => {
        if (more.first && !(await more.first())) return;
        if (view.may.sayWho) setAsking(true);
        else await doIt();
      }),
    confirm: (by: Claim) => void act(() => doIt(by)),
    cancel: () => setAsking(false),
  };
}

/** Whether something was typed that is not stored. Under a lock the fields of the count say nothing. */
function unsettled(edits: Edits, locked: boolean): boolean {
  return Object.keys(edits).some((field) => !(locked && field.startsWith('count.')));
}
