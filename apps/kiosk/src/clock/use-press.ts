import { useEffect, useRef } from 'react';
import type { State } from '../state.ts';
import type { Tell } from '../use-kiosk.ts';
import { keepOffline } from './queue/keep-offline.ts';
import { sendPress } from './send.ts';

/** Keeps and sends what was pressed: once, however the state changes meanwhile. */
export function usePress(state: State, tell: Tell): void {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const { screen } = state;
  const press = screen.at === 'sending' || screen.at === 'keeping' ? screen.press : null;
  useEffect(() => {
    const { screen, visit, lostSince, me } = latest.current;
    if (press === null) return;
    if (screen.at === 'sending') void sendPress(press, screen.seen, lostSince !== null, visit, tell);
    if (screen.at === 'keeping' && me) void keepOffline(me, screen.who, press, visit, tell);
  }, [press, tell]);
}
