import { useCallback, useEffect, useReducer, useRef } from 'react';
import { identify } from './clock/identify.ts';
import { useKept } from './clock/queue/use-kept.ts';
import { usePress } from './clock/use-press.ts';
import { beat, learnNames } from './kiosk/heartbeat.ts';
import { introduce } from './kiosk/introduce.ts';
import { readingOf, readMyDay } from './my-day/read.ts';
import { reduce } from './reduce.ts';
import { endSiteSession } from './site/session.ts';
import { type Event, firstState, type State } from './state.ts';
import { runningMs } from './time.ts';

/** Tells the kiosk what happened. */
export type Tell = (event: Event) => void;

/** The kiosk's state, and everything that its state makes it do. */
export function useKiosk(): { state: State; tell: Tell } {
  const [state, dispatch] = useReducer(
    (before: State, [event, at]: [Event, number]) => reduce(before, event, at),
    firstState,
  );
  const tell = useCallback<Tell>((event) => dispatch([event, runningMs()]), []);
  const { screen, visit, me } = state;
  const purpose = me?.purpose ?? null;
  const lost = state.lostSince !== null;

  useEffect(() => (screen.at === 'starting' ? introduce(tell) : undefined), [screen.at, tell]);
  // Begun anew whenever the network goes or comes: at once, and at the pace that this asks for.
  useEffect(() => (purpose ? beat(lost, purpose === 'clock', tell) : undefined), [purpose, lost, tell]);

  const choosing = screen.at === 'choose';
  useEffect(() => (choosing ? learnNames(tell) : undefined), [choosing, tell]);

  const who = screen.at === 'identifying' ? screen.who : null;
  useEffect(() => (who ? identify(who, lost, visit, tell) : undefined), [who, lost, visit, tell]);

  usePress(state, tell);
  useKept(state, tell);

  const reading = readingOf(screen);
  const grant = useRef('');
  grant.current = reading?.grant ?? '';
  const reads = reading?.reads ?? null;
  useEffect(() => (reads === null ? undefined : readMyDay(grant.current, visit, tell)), [reads, visit, tell]);

  // Whoever signed in for the site's pages before this page was loaded is gone.
  useEffect(endSiteSession, []);

  useEffect(() => {
    if (state.leavesAt === null) return;
    const timer = window.setInterval(() => tell({ is: 'time passed' }), 250);
    return () => window.clearInterval(timer);
  }, [state.leavesAt, tell]);

  useEffect(() => {
    const touched = () => tell({ is: 'touched' });
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    // What a tablet's own keyboard types may come without keys.
    window.addEventListener('input', touched);
    return () => {
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
      window.removeEventListener('input', touched);
    };
  }, [tell]);

  return { state, tell };
}
