import { useEffect } from 'react';
import { checkPersistence } from '../../kiosk/persistence.ts';
import type { State } from '../../state.ts';
import { watchForSleep } from '../../time.ts';
import type { Tell } from '../../use-kiosk.ts';
import { watchQueue } from './queue.ts';
import { sendQueue } from './send-queue.ts';
import { forgetKept, keep } from './store.ts';

/** Keeps what the page needs without the server, and sends what waits whenever there is one. */
export function useKept(state: State, tell: Tell): void {
  const { me, people, screen, lostSince } = state;
  useEffect(() => watchQueue((queue) => tell({ is: 'queue', queue })), [tell]);
  useEffect(watchForSleep, []);
  useEffect(() => {
    void checkPersistence(tell);
  }, [tell]);

  useEffect(() => {
    if (me) keep('me', me).catch(() => undefined);
  }, [me]);
  useEffect(() => {
    // None are known yet when the kiosk has just been introduced.
    if (me && people.length > 0) keep('people', people).catch(() => undefined);
  }, [me, people]);
  // A tablet that is no kiosk any more forgets its people; what waits stays and goes out.
  const ended = screen.at === 'enrol';
  useEffect(() => {
    if (ended) forgetKept().catch(() => undefined);
  }, [ended]);

  const mayAnswer = ended || (me !== null && lostSince === null);
  useEffect(() => (mayAnswer ? sendQueue(tell) : undefined), [mayAnswer, tell]);
}
