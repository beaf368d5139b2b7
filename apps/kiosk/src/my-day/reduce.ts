import type { Identified } from '@daybook/contract/clock';
import type { MyDay } from '@daybook/contract/kiosk';
import { atRest, endsEnrolment, type Refused, type Screen, type State, stay } from '../state.ts';

/** The pages of a person's own day. `sent`: what was sent, and became of it. */
type MyDayPage = 'day' | 'messages' | 'forgot' | 'sign' | 'leave' | 'ask-leave' | 'asked' | 'signed' | 'leave-asked';

export interface MyDayScreen {
  at: 'my-day';
  person: Identified['employee'];
  /** The newest that the server gave. */
  grant: string;
  day: MyDay | null;
  page: MyDayPage;
  /** Counts how often the day is to be read anew. */
  reads: number;
  /** Whether something is on its way to the server. */
  busy: boolean;
  /** Why what was sent last was not taken. */
  refused: Refused | null;
}

export type MyDayEvent =
  | { is: 'my day' }
  | { is: 'my day known'; visit: number; day: MyDay }
  | { is: 'my day refused'; visit: number; refused: Refused }
  /** `anew`: what was sent has changed what the day says. */
  | { is: 'my day turned'; visit: number; page: MyDayPage; anew?: boolean }
  | { is: 'my day sends'; visit: number };

/** The person's own day: from the press that opens it to the last answer. Answers for somebody who left are dropped. */
export function reduceMyDay(state: State, event: MyDayEvent, at: number): State {
  if (event.is === 'my day') return open(state, at);
  const { screen } = state;
  if (event.is === 'my day refused' && endsEnrolment(event.refused)) return ended(state, event.refused);
  if (event.visit !== state.visit) return state;
  if (screen.at === 'confirmed' && event.is === 'my day known') {
    return { ...state, screen: { ...screen, grant: event.day.grant, day: event.day } };
  }
  if (screen.at !== 'my-day') return state;
  switch (event.is) {
    case 'my day known':
      return known(state, screen, event.day, at);
    case 'my day refused':
      return refused(state, screen, event.refused, at);
    case 'my day turned': {
      const reads = screen.reads + (event.anew ? 1 : 0);
      return show(state, { ...screen, page: event.page, busy: false, refused: null, reads }, at);
    }
    case 'my day sends':
      return { ...state, screen: { ...screen, busy: true, refused: null }, leavesAt: at + stay.myDaySends };
  }
}

function open(state: State, at: number): State {
  const { screen } = state;
  const fresh = { page: 'day', reads: 0, busy: false, refused: null } as const;
  if (screen.at === 'decide') {
    const { employee: person, grant } = screen.seen;
    return { ...state, screen: { at: 'my-day', person, grant, day: null, ...fresh }, leavesAt: at + stay.myDaySends };
  }
  if (screen.at !== 'confirmed' || screen.grant === null) return state;
  const { grant, day, punched } = screen;
  const leavesAt = at + (day ? stay.myDay : stay.myDaySends);
  return { ...state, screen: { at: 'my-day', person: punched.employee, grant, day, ...fresh }, leavesAt };
}

function known(state: State, screen: MyDayScreen, day: MyDay, at: number): State {
  // Only the first answer begins the time: reading anew is no touch.
  const leavesAt = screen.day ? state.leavesAt : at + stay.myDay;
  return { ...state, lostSince: null, screen: { ...screen, day, grant: day.grant }, leavesAt };
}

function refused(state: State, screen: MyDayScreen, why: Refused, at: number): State {
  if (screen.day && why.reason !== 'grant-not-valid') {
    // Hours that are not the shown ones any more are read anew before they are signed.
    const reads = screen.reads + (why.reason === 'stale' || why.reason === 'period-lacking' ? 1 : 0);
    return show(state, { ...screen, busy: false, refused: why, reads }, at);
  }
  const calledName = screen.person.calledName;
  return {
    ...state,
    screen: { at: 'told', refused: why, calledName },
    visit: state.visit + 1,
    leavesAt: at + stay.person,
  };
}

function ended(state: State, { reason }: Refused): State {
  const rest = atRest({ ...state, me: null, people: [] });
  return { ...rest, language: state.language, screen: { at: 'enrol', revoked: reason === 'kiosk-revoked' } };
}

function show(state: State, screen: Screen, at: number): State {
  return { ...state, screen, leavesAt: at + stay.myDay };
}
