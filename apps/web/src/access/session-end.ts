type Listener = () => void;

const listeners = new Set<Listener>();
let onPurpose = false;

/** Says that the sign-in of this browser has ended, or never was. */
export function noteSessionEnd(): void {
  if (onPurpose) return;
  for (const listener of listeners) listener();
}

/** Calls `listener` when the sign-in has ended without anybody here asking for it; answers how to stop. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says whether somebody is signing out: what then ends, ends on purpose. */
export function leaveOnPurpose(leaving: boolean): void {
  onPurpose = leaving;
}
