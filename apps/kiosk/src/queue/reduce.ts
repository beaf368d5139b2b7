import { atRest, type State, stay } from '../state.ts';

/** The screen of the waiting room, and where numbers are taken; `busy`: one is asked for, so nobody leaves now. */
export type QueueScreen = { at: 'display' } | { at: 'numbers'; busy: boolean };

export type QueueEvent = { is: 'somebody stands'; busy: boolean };

/** Somebody stands at the kiosk of the queue, and is gone a while after the last touch. */
export function reduceQueue(state: State, { busy }: QueueEvent, at: number): State {
  if (state.screen.at !== 'numbers') return state;
  return { ...state, screen: { at: 'numbers', busy }, leavesAt: busy ? null : at + stay.person };
}

/** Back to the first question, unless a number is under way. */
export function leaveNumbers(state: State): State {
  return state.screen.at === 'numbers' && state.screen.busy ? state : atRest(state);
}
