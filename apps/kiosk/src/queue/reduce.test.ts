import { expect, test } from 'vitest';
import { reduce } from '../reduce.ts';
import { type Event, firstState, type State, stay } from '../state.ts';
import { me } from '../testing-records.ts';

/** Plays events one second apart and says where it ended. */
function play(...events: Event[]): State {
  return events.reduce((state, event, second) => reduce(state, event, second * 1000), firstState);
}
const resting: Event[] = [{ is: 'known', me: { ...me, purpose: 'queue' } }];
const standing: Event[] = [...resting, { is: 'somebody stands', busy: false }];
const asking: Event[] = [...resting, { is: 'somebody stands', busy: true }];

test('whoever stands there is gone a while after the last touch, and the language with them', () => {
  const chosen = play(...standing, { is: 'language chosen', language: 'fil' }, { is: 'touched' });
  expect(chosen.leavesAt).toBe(3_000 + stay.person);
  const gone = reduce(chosen, { is: 'time passed' }, 3_000 + stay.person);
  expect(gone).toMatchObject({ screen: { at: 'numbers', busy: false }, language: 'en', leavesAt: null });
  expect(gone.visit).toBe(chosen.visit + 1);
});

test('nobody leaves while a number is asked for', () => {
  const busy = play(...asking, { is: 'back' }, { is: 'touched' }, { is: 'time passed' });
  expect(busy).toMatchObject({ screen: { at: 'numbers', busy: true }, leavesAt: null, visit: play(...asking).visit });
});

test('a language that is chosen and left goes back by itself', () => {
  expect(play(...resting, { is: 'language chosen', language: 'fil' }).leavesAt).toBe(1_000 + stay.language);
});

test('a screen of a waiting room is not left by a key', () => {
  const shown: Event[] = [{ is: 'known', me: { ...me, purpose: 'display' } }];
  expect(play(...shown, { is: 'back' }, { is: 'somebody stands', busy: false })).toEqual(play(...shown));
});

test.each(['queue', 'display'] as const)('a kiosk for %s opens without the server where it rests', (purpose) => {
  const opened = play({ is: 'opened', me: { ...me, purpose }, people: [], lostSince: 5 });
  expect(opened).toMatchObject({ screen: { at: purpose === 'queue' ? 'numbers' : 'display' }, lostSince: 5 });
});
