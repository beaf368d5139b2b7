import type { KeyboardEvent } from 'react';

/** What is done to the shift or the place that has the focus. Times in minutes. */
export type PlanDeed =
  | { is: 'time'; starts: number; ends: number }
  | { is: 'edit' | 'new' | 'remove' | 'copy' | 'cut' | 'paste' }
  | { is: 'template'; n: number };

/** What a key says in the grid. Steps are rows and columns. */
export type GridDeed =
  | PlanDeed
  | { is: 'go'; rows: number; columns: number }
  | { is: 'move'; rows: number; columns: number }
  | { is: 'next' };

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -100],
  End: [0, 100],
};
const quarter = 15;
const times: Readonly<Record<string, { starts: number; ends: number }>> = {
  ArrowLeft: { starts: -quarter, ends: 0 },
  ArrowRight: { starts: quarter, ends: 0 },
  ArrowUp: { starts: 0, ends: quarter },
  ArrowDown: { starts: 0, ends: -quarter },
};
const clipboard: Readonly<Record<string, 'copy' | 'cut' | 'paste'>> = { c: 'copy', x: 'cut', v: 'paste' };

/** The deed of a key, or undefined where the grid has nothing to do with it. */
export function deedOf(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): GridDeed | undefined {
  const { key, altKey, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) {
    const is = clipboard[key.toLowerCase()];
    return is && { is };
  }
  const step = steps[key];
  if (altKey) {
    const time = times[key];
    return time && { is: 'time', ...time };
  }
  if (step) return { is: shiftKey ? 'move' : 'go', rows: step[0], columns: step[1] };
  if (key === 'Enter') return { is: 'edit' };
  if (key === 'n' || key === 'N') return { is: 'new' };
  if (key === 'Delete' || key === 'Backspace') return { is: 'remove' };
  if (key === ' ') return { is: 'next' };
  if (/^[1-9]$/.test(key)) return { is: 'template', n: Number(key) };
  return undefined;
}

/** Hands the deeds of keys on a cell to whoever performs them; all other keys go on as they came. */
export const whenDeed = (perform: (deed: GridDeed) => void) => (event: KeyboardEvent) => {
  if (!(event.target instanceof HTMLElement) || !event.target.dataset['cell']) return;
  const deed = deedOf(event);
  if (!deed) return;
  event.preventDefault();
  // The room's own letters have nothing to do with it.
  event.nativeEvent.stopImmediatePropagation();
  perform(deed);
};
