import { useEffect, useSyncExternalStore } from 'react';
import { noteSessionEnd } from '../access/session-end.ts';
import { browserDoors } from './browser-doors.ts';
import { gather } from './gather.ts';
import { type Reader, readersOf } from './readers.ts';
import { refresh } from './refresh.ts';
import { type LiveState, shareStream } from './share-stream.ts';

const refreshEvery = 250;

let state: LiveState = 'connecting';
const listeners = new Set<() => void>();

function setState(next: LiveState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether changes arrive by themselves now. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(subscribe, () => state);
}

/** Keeps what this tab shows up to date for as long as somebody is signed in. */
export function useLiveUpdates(): void {
  useEffect(() => {
    const gathered = gather<Reader>(refreshEvery, refresh);
    const stream = shareStream(browserDoors(), {
      event: (event) => {
        // What was asked before the stream was open may miss what happened in between; `ready` asks for it again.
        gathered.add(readersOf(event));
      },
      state: setState,
      ended: noteSessionEnd,
    });
    const look = () => {
      if (!document.hidden) stream.check();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stream.stop();
      gathered.stop();
      setState('connecting');
    };
  }, []);
}
