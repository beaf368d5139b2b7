import type { QueueBoard } from '@daybook/contract/queue-screens';
import { useEffect, useRef, useState } from 'react';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { newCalls } from './calls.ts';

/** Calls out what is new on the board. Answers whether the browser lets it be heard. */
export function useAnnouncements(board: QueueBoard | null): { heard: boolean } {
  const [heard, setHeard] = useState(true);
  const announcer = useRef<Announcer | null>(null);
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const made = createAnnouncer(setHeard);
    announcer.current = made;
    return () => {
      announcer.current = null;
      made.stop();
    };
  }, []);
  useEffect(() => {
    if (!board) return;
    const news = newCalls(known.current, board);
    known.current = news.known;
    announcer.current?.say(news.calls, board.languages);
  }, [board]);
  return { heard };
}
