import { useEffect, useRef } from 'react';
import { isForKeys } from '../shell/keys.ts';
import { buckets } from './buckets.ts';
import type { Asked } from './day-table.tsx';

/** `W` asks why of the focused figure, or of the focused row; Esc closes what is open beside the table. */
export function usePersonKeys(keys: { why: (asked: Asked) => void; close: (() => void) | undefined }): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && now.current.close && !event.defaultPrevented && isForKeys(event)) {
        return now.current.close();
      }
      if (event.key.toLowerCase() !== 'w' || !isForKeys(event)) return;
      const asked = askedAt(document.activeElement);
      if (!asked) return;
      event.preventDefault();
      now.current.why(asked);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The figure with the focus; for a row its overtime where it has some, since that is what is asked about. */
function askedAt(focused: Element | null): Asked | undefined {
  const row = focused?.closest<HTMLElement>('[data-date]');
  const date = row?.dataset['date'];
  if (!row || !date) return undefined;
  const own = focused instanceof HTMLElement ? focused.dataset['bucket'] : undefined;
  const wanted = own ?? (row.querySelector('[data-bucket="overtime"]') ? 'overtime' : 'day');
  return { date, focus: buckets.find((bucket) => bucket === wanted) ?? 'day' };
}
