import { useSyncExternalStore } from 'react';

/** What may lie over the whole frame. */
type Overlay = 'palette' | 'keys' | null;

let open: Overlay = null;
const listeners = new Set<() => void>();

function set(next: Overlay): void {
  open = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function openPalette(): void {
  set('palette');
}

/** The list of keys. */
export function openKeyList(): void {
  set('keys');
}

export function closeOverlay(): void {
  set(null);
}

/** What lies over the frame now. */
export function useOverlay(): Overlay {
  return useSyncExternalStore(subscribe, () => open);
}
