import { useEffect, useRef } from 'react';
import { isForKeys } from '../shell/keys.ts';

/** `1` to `4` choose an answer, Ctrl or ⌘ with Enter decides, also while a reason is typed. */
export function useDecideKeys(keys: { choose: (index: number) => void; decide: () => void }): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        return now.current.decide();
      }
      if (!/^[1-4]$/.test(event.key) || !isForKeys(event)) return;
      event.preventDefault();
      now.current.choose(Number(event.key) - 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
