import type { Claim } from '@daybook/contract/clock';
import { useState } from 'react';
import { useForm } from './form-context.ts';

/**
 * What is done once, by somebody: what was typed goes out before it. At a shared sign-in it asks first who does it.
 * `asking` is true while it does.
 */
export function useDeed(run: (by: Claim | undefined) => Promise<void>) {
  const { view, draft, doors } = useForm();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const act = async (by?: Claim) => {
    setBusy(true);
    setSaid(null);
    try {
      await draft.flush();
      await run(by);
      setAsking(false);
    } catch (error) {
      setSaid(doors.say(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    asking,
    busy,
    said,
    begin: () => {
      setSaid(null);
      if (view.may.sayWho) setAsking(true);
      else void act();
    },
    confirm: (by: Claim) => void act(by),
    cancel: () => setAsking(false),
  };
}
