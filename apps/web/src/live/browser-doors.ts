import { openStream } from './open-stream.ts';
import type { Doors, Told } from './share-stream.ts';

const name = 'daybook-live';

function toldIn(message: MessageEvent<unknown>): Told {
  // Only this product's own tabs can post on a channel of this origin.
  return message.data as Told;
}

/**
 * The lead goes by Web Locks, so that it passes on by itself when a tab closes or dies. A page on plain HTTP has no
 * locks: there each tab leads for itself while it is seen, so that hidden ones hold no connection.
 */
function leadBy(locks: LockManager | undefined): Doors['lead'] {
  return (lead, { steal, signal }) => {
    if (!locks) return leadWhileSeen(lead, signal);
    const held = (lost: AbortSignal) =>
      new Promise<void>((release) => {
        const until = AbortSignal.any([signal, lost]);
        until.addEventListener('abort', () => release());
        if (until.aborted) release();
        else lead(until);
      });
    const losing = new AbortController();
    // A wait is ended by the signal; a lock that was stolen rejects, and only then the one who held it learns of it.
    locks.request(name, steal ? { steal } : { signal }, () => held(losing.signal)).catch(() => losing.abort());
  };
}

function leadWhileSeen(lead: (until: AbortSignal) => void, signal: AbortSignal): void {
  let hidden = new AbortController();
  const look = () => {
    if (document.hidden) return hidden.abort();
    hidden = new AbortController();
    lead(AbortSignal.any([signal, hidden.signal]));
  };
  document.addEventListener('visibilitychange', look, { signal });
  if (!document.hidden) look();
}

/** The doors of a real browser. */
export function browserDoors(): Doors {
  const locks: LockManager | undefined = globalThis.isSecureContext ? navigator.locks : undefined;
  // Tabs that each lead for themselves have nothing to tell one another.
  const channel = locks ? new BroadcastChannel(name) : undefined;
  return {
    lead: leadBy(locks),
    post: (told) => channel?.postMessage(told),
    listen: (listener) => {
      const onMessage = (message: MessageEvent<unknown>) => listener(toldIn(message));
      channel?.addEventListener('message', onMessage);
      return () => {
        channel?.removeEventListener('message', onMessage);
        channel?.close();
      };
    },
    open: openStream,
    after: (ms, run) => {
      if (!locks) return () => undefined;
      const timer = window.setTimeout(run, ms);
      return () => window.clearTimeout(timer);
    },
  };
}
