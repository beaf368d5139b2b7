import { accountId as accountIdOf, sealingKeyId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { expect, test } from 'vitest';
import { reduce } from './reduce.ts';
import { type Event, firstState, type Refused, type State, stay } from './state.ts';

import { day, id, me, press, punched, rhea, seen, wrong } from './testing-records.ts';

const accountId = accountIdOf.parse(newId());

/** Plays events one second apart and says where it ended. */
function play(...events: Event[]): State {
  return events.reduce((state, event, second) => reduce(state, event, second * 1000), firstState);
}
const opened: Event = { is: 'opened', me, people: [rhea], lostSince: 5 };
const ready: Event[] = [{ is: 'known', me }];
const atPin: Event[] = [...ready, { is: 'start' }, { is: 'person chosen', person: rhea }];
const fourDigits: Event[] = ['1', '2', '3', '4'].map((digit) => ({ is: 'digit', digit }));
const atDecide: Event[] = [...atPin, ...fourDigits, { is: 'identified', visit: 1, seen }];
const atSending: Event[] = [...atDecide, { is: 'pressed', press }];
const atOffline: Event[] = [...atPin, ...fourDigits, { is: 'unheard', visit: 1 }];
const atKeeping: Event[] = [...atOffline, { is: 'pressed', press }];
const atRecorded: Event[] = [...atKeeping, { is: 'kept', visit: 1 }];
const badgeOffline: Event[] = [...ready, { is: 'badge read', code: 'B1' }, { is: 'unheard', visit: 1 }];
const atConfirmed: Event[] = [...atSending, { is: 'punched', visit: 1, punched }];
const atMyDay: Event[] = [...atDecide, { is: 'my day' }, { is: 'my day known', visit: 1, day }];
const atSite: Event[] = [
  ...ready,
  { is: 'site sign-in' },
  { is: 'site signed in', visit: 1, accountId, name: 'Calamba Crossing', language: 'fil' },
];

test.each<[string, Event[], string]>([
  ['a known kiosk rests under its sky', ready, 'idle'],
  ['a kiosk of the queue rests where numbers are taken', [{ is: 'known', me: { ...me, purpose: 'queue' } }], 'numbers'],
  ['a kiosk for display shows the waiting room', [{ is: 'known', me: { ...me, purpose: 'display' } }], 'display'],
  [
    'an unknown device is asked to enrol',
    [{ is: 'refused', visit: 0, refused: { reason: 'kiosk-unknown', facts: {} } }],
    'enrol',
  ],
  [
    'a revoked kiosk is asked to enrol again',
    [...atDecide, { is: 'refused', visit: 1, refused: { reason: 'kiosk-revoked', facts: {} } }],
    'enrol',
  ],
  ['a name leads to its PIN', atPin, 'pin'],
  [
    'somebody without a PIN is told',
    [...ready, { is: 'start' }, { is: 'person chosen', person: { ...rhea, pinLength: null } }],
    'told',
  ],
  ['three digits of four wait', [...atPin, ...fourDigits.slice(1)], 'pin'],
  ['the last digit submits', [...atPin, ...fourDigits], 'identifying'],
  ['back from the PIN leads to the names', [...atPin, { is: 'back' }], 'choose'],
  ['a wrong PIN may be tried again', [...atPin, ...fourDigits, { is: 'refused', visit: 1, refused: wrong }], 'pin'],
  ['a right PIN leads to the actions', atDecide, 'decide'],
  ['a badge at rest identifies', [...ready, { is: 'badge read', code: 'B1' }], 'identifying'],
  [
    'an unknown badge is told',
    [
      ...ready,
      { is: 'badge read', code: 'B1' },
      { is: 'refused', visit: 1, refused: { reason: 'badge-unknown', facts: {} } },
    ],
    'told',
  ],
  ['a badge before the camera identifies', [...ready, { is: 'scan' }, { is: 'badge read', code: 'B1' }], 'identifying'],
  ['without a camera the name is next', [...ready, { is: 'scan' }, { is: 'start' }], 'choose'],
  ['whoever goes back from the camera leaves it', [...ready, { is: 'scan' }, { is: 'back' }], 'idle'],
  ['the camera is not opened over a person', [...atDecide, { is: 'scan' }], 'decide'],
  ['a badge over another person does nothing', [...atDecide, { is: 'badge read', code: 'B1' }], 'decide'],
  ['a press is sent', atSending, 'sending'],
  ['a recorded punch is confirmed', atConfirmed, 'confirmed'],
  [
    'a refused punch is told',
    [...atSending, { is: 'refused', visit: 1, refused: { reason: 'already-in', facts: {} } }],
    'told',
  ],
  ['a press under way is not left by a step back', [...atSending, { is: 'back' }], 'sending'],
  ['a press that nobody answers is recorded here', [...atSending, { is: 'kept', visit: 1 }], 'recorded-here'],
  ['without the server a PIN leads to all that may be done', atOffline, 'decide-offline'],
  ['without the server a badge does too', badgeOffline, 'decide-offline'],
  ['a press without the server is written first', atKeeping, 'keeping'],
  ['what was written is recorded here', atRecorded, 'recorded-here'],
  [
    'what could not be written is told',
    [...atKeeping, { is: 'refused', visit: 1, refused: { reason: 'not-kept', facts: {} } }],
    'told',
  ],
  ['not me, without the server, leads back to the names', [...atOffline, { is: 'back' }], 'choose'],
  ['a kiosk that was enrolled before opens without the server', [opened], 'idle'],
  ['a kiosk that the server knows is not opened by what was kept', [...atPin, opened], 'pin'],
  ['done leads back to the sky', [...atConfirmed, { is: 'back' }], 'idle'],
  ['a person sees the own day before punching', atMyDay, 'my-day'],
  ['and after punching', [...atConfirmed, { is: 'my day' }], 'my-day'],
  ['nobody’s day opens at rest', [...ready, { is: 'my day' }], 'idle'],
  ['the own day leads back to the sky', [...atMyDay, { is: 'back' }], 'idle'],
  [
    'a grant that has run out is told',
    [...atMyDay, { is: 'my day refused', visit: 1, refused: { reason: 'grant-not-valid', facts: {} } }],
    'told',
  ],
  [
    'a refusal of what was sent stays on its page',
    [...atMyDay, { is: 'my day refused', visit: 1, refused: { reason: 'stale', facts: {} } }],
    'my-day',
  ],
  ['the site’s pages come after its sign-in', atSite, 'site'],
  ['a way back does not leave the site’s pages unsigned', [...atSite, { is: 'back' }], 'site'],
  ['done leaves the site’s pages', [...atSite, { is: 'site left' }], 'idle'],
])('%s', (_, events, screen) => {
  expect(play(...events).screen.at).toBe(screen);
});

test('a wrong PIN clears the digits and keeps the reason until the next digit', () => {
  const state = play(...atPin, ...fourDigits, { is: 'refused', visit: 1, refused: wrong });
  expect(state.screen).toMatchObject({ at: 'pin', digits: '', refused: wrong });
  expect(reduce(state, { is: 'digit', digit: '9' }, 0).screen).toMatchObject({ digits: '9', refused: null });
});

test.each<[string, Event[], number]>([
  ['a choice of names', [...ready, { is: 'start' }], stay.person],
  ['a PIN', atPin, stay.person],
  ['the actions', atDecide, stay.decide],
  ['a confirmation', atConfirmed, stay.confirmed],
  ['all that may be done without the server', atOffline, stay.decide],
  ['what was recorded here', atRecorded, stay.confirmed],
  ['what was recorded here and is kept open', [...atRecorded, { is: 'keep open' }], stay.kept],
  ['a confirmation that is kept open', [...atConfirmed, { is: 'keep open' }], stay.kept],
  ['a person’s own day', atMyDay, stay.myDay],
  ['a page of it', [...atMyDay, { is: 'my day turned', visit: 1, page: 'forgot' }], stay.myDay],
  ['the site’s pages', atSite, stay.site],
])('%s goes back by itself and leaves nothing of the person', (_, events, after) => {
  const state = play(...events);
  const since = (events.length - 1) * 1000;
  expect(reduce(state, { is: 'time passed' }, since + after - 1)).toBe(state);
  const rest = reduce(state, { is: 'time passed' }, since + after);
  expect(rest.screen).toEqual({ at: 'idle' });
  expect(rest.language).toBe('en');
  expect(JSON.stringify({ ...rest, people: [] })).not.toContain('Rhea');
  expect(JSON.stringify(rest)).not.toContain('"1234"');
});

test.each<[string, Event[], boolean]>([
  ['at the names', [...ready, { is: 'start' }], true],
  ['at the PIN', atPin, true],
  ['at the actions, whose grant runs out', atDecide, false],
  ['at the hours of a person', atConfirmed, false],
  ['at the own day', atMyDay, true],
  ['while something is sent', [...atMyDay, { is: 'my day sends', visit: 1 }], false],
  ['at the site’s pages', atSite, true],
])('a touch %s puts the going back off: %o', (_, events, putOff) => {
  const state = play(...events);
  const moved = reduce(state, { is: 'touched' }, 25_000);
  expect(moved.leavesAt !== state.leavesAt).toBe(putOff);
});

test.each<[string, Event[], Event]>([
  ['identified', [...atPin, ...fourDigits], { is: 'identified', visit: 1, seen }],
  ['recorded', atSending, { is: 'punched', visit: 1, punched }],
  ['recorded here', atKeeping, { is: 'kept', visit: 1 }],
  ['unheard', [...atPin, ...fourDigits], { is: 'unheard', visit: 1 }],
  ['refused', [...atPin, ...fourDigits], { is: 'refused', visit: 1, refused: wrong }],
  ['your day', [...atDecide, { is: 'my day' }], { is: 'my day known', visit: 1, day }],
  ['sent', [...atMyDay, { is: 'my day sends', visit: 1 }], { is: 'my day turned', visit: 1, page: 'asked' }],
  ['not sent', atMyDay, { is: 'my day refused', visit: 1, refused: wrong }],
  [
    'signed in',
    [...ready, { is: 'site sign-in' }],
    { is: 'site signed in', visit: 1, accountId, name: 'Luz', language: 'en' },
  ],
])('an answer "%s" that comes after the person left changes nothing', (_, events, answer) => {
  // A press that is neither kept nor sent is told first; the next step leads to rest.
  const left = reduce(reduce(play(...events), { is: 'time passed' }, 600_000), { is: 'back' }, 600_000);
  expect(reduce(left, answer, 600_001)).toEqual(left);
  const next = [{ is: 'start' } as const, { is: 'person chosen', person: rhea } as const].reduce<State>(
    (state, event) => reduce(state, event, 600_002),
    left,
  );
  expect(reduce(next, answer, 600_003)).toEqual(next);
});

test('the screen speaks the language of the person, unless another was chosen', () => {
  expect(play(...atDecide).language).toBe('fil');
  expect(play(...ready, { is: 'language chosen', language: 'en' }, ...atDecide.slice(1)).language).toBe('en');
  expect(play(...atConfirmed, { is: 'back' }).language).toBe('en');
});

test('the PIN leaves the state with the press', () => {
  expect(JSON.stringify(play(...atKeeping))).toContain('"1234"');
  expect(JSON.stringify(play(...atRecorded))).not.toContain('"1234"');
});

test('a kiosk without the server says since when, until it answers, and takes its newer key', () => {
  const state = play(opened);
  expect(state.lostSince).toBe(5);
  const sealing = { keyId: sealingKeyId.parse(id.replace('019ab', '019ac')), publicKey: 'newer' };
  expect(reduce(state, { is: 'answered', sealing }, 0)).toMatchObject({ lostSince: null, me: { ...me, sealing } });
});

test('a report that is due is known until it is not, and goes with the site that the tablet was at', () => {
  const due = { businessDate: '2026-06-09', dueAt: '2026-06-09T14:30:00.000Z', overdue: false };
  const state = play(opened, { is: 'report due', due });
  expect(state.due).toEqual(due);
  expect(reduce(state, { is: 'report due', due: null }, 0).due).toBeNull();
  expect(reduce(state, { is: 'enrolled' }, 0).due).toBeNull();
});

test('a person’s day that is read anew is no touch, and what was sent reads it anew', () => {
  const state = play(...atMyDay);
  const later = reduce(state, { is: 'my day known', visit: 1, day: { ...day, grant: 'newer' } }, 14_000);
  expect(later.leavesAt).toBe(state.leavesAt);
  expect(later.screen).toMatchObject({ grant: 'newer', reads: 0 });
  expect(reduce(later, { is: 'my day turned', visit: 1, page: 'signed', anew: true }, 14_500).screen).toMatchObject({
    reads: 1,
  });
});

test('the day that is read after a punch is at hand, and touches none of the eight seconds', () => {
  const before = play(...atConfirmed);
  const after = reduce(before, { is: 'my day known', visit: 1, day }, 10_000);
  expect(after.leavesAt).toBe(before.leavesAt);
  expect(reduce(after, { is: 'my day' }, 10_500).screen).toMatchObject({ at: 'my-day', day, grant: 'renewed' });
});

test('a kiosk that is revoked while a day is shown shows nothing more of it', () => {
  const revoked: Refused = { reason: 'kiosk-revoked', facts: {} };
  const state = reduce(play(...atMyDay), { is: 'my day refused', visit: 1, refused: revoked }, 20_000);
  expect(state).toMatchObject({ me: null, people: [], screen: { at: 'enrol', revoked: true } });
});

test.each<[string, Event]>([
  ['is read', { is: 'my day known', visit: 1, day: { ...day, grant: 'of the one before' } }],
  ['was sent', { is: 'my day turned', visit: 1, page: 'signed' }],
  ['was refused', { is: 'my day refused', visit: 1, refused: wrong }],
  ['begins to be sent', { is: 'my day sends', visit: 1 }],
])('what %s for the person before is not shown to the next one, who has the own day open', (_, answer) => {
  const again: Event[] = [{ is: 'start' }, ...atPin.slice(2), ...fourDigits, { is: 'identified', visit: 2, seen }];
  const punchedNow: Event[] = [
    { is: 'pressed', press },
    { is: 'punched', visit: 2, punched },
  ];
  for (const events of [[{ is: 'my day' } as const], punchedNow]) {
    const next = play(...atMyDay, { is: 'back' }, ...again, ...events);
    expect(next.visit).toBe(2);
    expect(['my-day', 'confirmed']).toContain(next.screen.at);
    expect(reduce(next, answer, 60_000)).toEqual(next);
  }
});

test('too early is no end: once a manager allows it, the very same press is sent again', () => {
  const early: Refused = { reason: 'too-early', facts: { allowedAt: '2026-11-23T00:50:00.000Z' } };
  const refused = play(...atSending, { is: 'refused', visit: 1, refused: early });
  expect(refused.screen).toEqual({ at: 'early', seen, method: 'pin', press, refused: early });
  expect(reduce(refused, { is: 'early allowed', visit: 0 }, 10_000)).toBe(refused);
  const again = reduce(refused, { is: 'early allowed', visit: 1 }, 10_000);
  expect(again.screen).toEqual({ at: 'sending', seen, method: 'pin', press });
  expect(reduce(refused, { is: 'back' }, 10_000).screen).toEqual({ at: 'idle' });
});
