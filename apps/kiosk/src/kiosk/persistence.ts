import type { Tell } from '../use-kiosk.ts';

/** Asks the browser never to clear what this page stores, which it may do where room gets short. */
export async function askPersistence(tell: Tell): Promise<void> {
  if (!('storage' in navigator)) return;
  tell({ is: 'persisted', persisted: await navigator.storage.persist().catch(() => false) });
}

/** Says whether the browser has promised so. */
export async function checkPersistence(tell: Tell): Promise<void> {
  if (!('storage' in navigator)) return;
  tell({ is: 'persisted', persisted: await navigator.storage.persisted().catch(() => false) });
}
