import { useEffect, useRef } from 'react';
import { runningMs } from '../time.ts';
import { noBurst, readKey } from './badge-keys.ts';

/** Listens for a badge scanner, which types its code and Enter. */
export function useBadgeKeys(on: boolean, onRead: (code: string) => void): void {
  const latest = useRef(onRead);
  useEffect(() => {
    latest.current = onRead;
  });
  useEffect(() => {
    if (!on) return;
    let burst = noBurst;
    const listen = (event: KeyboardEvent) => {
      const step = readKey(burst, event.key, runningMs());
      burst = step.burst;
      if (step.read === null) return;
      // The scanner's Enter must not press the button that has the focus.
      event.preventDefault();
      latest.current(step.read);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [on]);
}
