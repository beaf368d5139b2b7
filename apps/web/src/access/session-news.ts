const channel = new BroadcastChannel('daybook-session');

/** Tells this browser's other tabs that the cookie now belongs to another sign-in, or to none. */
export function tellSessionChanged(): void {
  channel.postMessage('changed');
}

/** Calls `listener` when another tab signed in or out; answers how to stop. */
export function onSessionChanged(listener: () => void): () => void {
  const heard = () => listener();
  channel.addEventListener('message', heard);
  return () => channel.removeEventListener('message', heard);
}
