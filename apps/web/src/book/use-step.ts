import { useCallback, useSyncExternalStore } from 'react';
import type { Step } from './steps.ts';

const moved = 'daybook-step';

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(moved, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(moved, listener);
  };
}

const stepOfAddress = () => new URLSearchParams(location.search).get('step');
/** How many screens of this booking lie behind this one in the browser's history. */
const depth = () => (typeof history.state === 'number' ? history.state : 0);

/** The step that the address names, how to go to another, and back as the browser's own button does. */
export function useStep<S extends string = Step>(): {
  wanted: string | null;
  go: (step: S, how?: 'replace') => void;
  back: (before: S) => void;
} {
  const wanted = useSyncExternalStore(subscribe, stepOfAddress);
  const go = useCallback((step: S, how?: 'replace') => {
    const address = `${location.pathname}?step=${step}`;
    if (how) history.replaceState(depth(), '', address);
    else history.pushState(depth() + 1, '', address);
    dispatchEvent(new Event(moved));
    scrollTo(0, 0);
  }, []);
  const back = useCallback(
    (before: S) => {
      if (depth() > 0) history.back();
      else go(before, 'replace');
    },
    [go],
  );
  return { wanted, go, back };
}
