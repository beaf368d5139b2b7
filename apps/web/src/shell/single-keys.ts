import { useSyncExternalStore } from 'react';

const key = 'daybook-single-keys';
const listeners = new Set<() => void>();

/** Whether single letters do something (WCAG 2.1.4 asks that they can be switched off). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(key) !== 'off';
}

/** Kept in this browser. */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn);
}
