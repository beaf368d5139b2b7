import { useSyncExternalStore } from 'react';

/** What may lie over the whole frame. */
type Overlay = 'palette' | 'keys' | null;

let open: Overlay = null;
let ahead = '';
let hear: ((text: string) => void) | null = null;
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
  ahead = '';
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

/** Whether anything lies over the frame, or is about to. */
export function isOverlayOpen(): boolean {
  return open !== null;
}

/** Keeps what is typed before the palette's field has the focus, so that fast fingers lose nothing. Answers whether it was kept. */
export function typeAhead(key: string): boolean {
  if (open !== 'palette') return false;
  if (hear) hear(key);
  else ahead += key;
  return true;
}

/** Hands over what was typed ahead, and whatever else comes until it is stopped. */
export function hearTypedAhead(listener: (text: string) => void): () => void {
  listener(ahead);
  ahead = '';
  hear = listener;
  return () => {
    hear = null;
  };
}
