import { reduceKept } from './clock/queue/reduce-kept.ts';
import { type MyDayEvent, reduceMyDay } from './my-day/reduce.ts';
import { leaveNumbers, type QueueEvent, reduceQueue } from './queue/reduce.ts';
import { reduceSite, type SiteEvent } from './site/reduce.ts';
import { atRest, type Event, endsEnrolment, type Refused, type Screen, type State, stay } from './state.ts';

/** The next state after an event at `at`, in ms of the tablet's own running time. */
export function reduce(state: State, event: Event, at: number): State {
  switch (event.is) {
    case 'known':
      return known({ ...state, me: event.me, lostSince: null });
    case 'people':
      return { ...state, people: event.people, lostSince: null };
    case 'opened':
    case 'remembered':
    case 'answered':
    case 'queue':
    case 'persisted':
    case 'unheard':
    case 'kept':
      return reduceKept(state, event, at);
    case 'no answer': {
      const screen: Screen = state.screen.at === 'starting' ? { at: 'starting', answered: false } : state.screen;
      return { ...state, screen, lostSince: state.lostSince ?? event.now };
    }
    case 'report due':
      return { ...state, due: event.due };
    case 'enrolled':
      return show({ ...state, due: null }, { at: 'starting', answered: true }, null);
    case 'language chosen':
      return {
        ...state,
        language: event.language,
        chosen: true,
        leavesAt: isAtRest(state) ? at + stay.language : state.leavesAt,
      };
    case 'my day':
    case 'my day known':
    case 'my day refused':
    case 'my day turned':
    case 'my day sends':
      return reduceMyDay(state, event, at);
    case 'site sign-in':
    case 'site signed in':
    case 'site left':
      return reduceSite(state, event, at);
    case 'somebody stands':
      return reduceQueue(state, event, at);
    case 'touched':
      return touched(state, at);
    case 'time passed':
      return state.leavesAt !== null && at >= state.leavesAt ? timeOut(state, at) : state;
    default:
      return ofPerson(state, event, at);
  }
}

type PersonEvent = Exclude<
  Exclude<Event, MyDayEvent | SiteEvent | QueueEvent>,
  {
    is:
      | 'known'
      | 'opened'
      | 'remembered'
      | 'people'
      | 'report due'
      | 'answered'
      | 'queue'
      | 'persisted'
      | 'unheard'
      | 'kept'
      | 'no answer'
      | 'enrolled'
      | 'language chosen'
      | 'touched'
      | 'time passed';
  }
>;

function ofPerson(state: State, event: PersonEvent, at: number): State {
  const { screen } = state;
  switch (event.is) {
    case 'scan':
      return screen.at === 'idle' ? show(state, { at: 'scan' }, at + stay.person) : state;
    case 'start':
      return screen.at === 'idle' || screen.at === 'scan' ? show(state, { at: 'choose' }, at + stay.person) : state;
    case 'back':
      return screen.at === 'pin' ? show(state, { at: 'choose' }, at + stay.person) : goBack(state, at);
    case 'person chosen':
      if (screen.at !== 'choose') return state;
      if (event.person.pinLength === null)
        return tell(state, { reason: 'no-pin', facts: {} }, at, event.person.calledName);
      return show(state, { at: 'pin', person: event.person, digits: '', refused: null }, at + stay.person);
    case 'digit':
    case 'erase':
    case 'clear':
      return screen.at === 'pin' ? { ...typed(state, screen, event), leavesAt: at + stay.person } : state;
    case 'badge read':
      return screen.at === 'idle' || screen.at === 'scan'
        ? show(state, { at: 'identifying', who: { method: 'badge', code: event.code } }, null)
        : state;
    case 'identified': {
      if (screen.at !== 'identifying' || event.visit !== state.visit) return state;
      const language = state.chosen ? state.language : event.seen.employee.language;
      return show(
        { ...state, language, lostSince: null },
        { at: 'decide', seen: event.seen, method: screen.who.method },
        at + stay.decide,
      );
    }
    case 'refused':
      return refused(state, event.visit, event.refused, at);
    case 'pressed':
      if (screen.at === 'decide')
        return show(state, { ...screen, at: 'sending', press: event.press }, at + stay.underWay);
      return screen.at === 'decide-offline'
        ? show(state, { ...screen, at: 'keeping', press: event.press }, at + stay.underWay)
        : state;
    case 'punched':
      if (screen.at !== 'sending' || event.visit !== state.visit) return state;
      return show(
        { ...state, lostSince: null },
        { at: 'confirmed', punched: event.punched, kept: false, grant: screen.seen.grant, day: null },
        at + stay.confirmed,
      );
    case 'early allowed':
      if (screen.at !== 'early' || event.visit !== state.visit) return state;
      return show(state, { at: 'sending', ...pressOf(screen) }, at + stay.underWay);
    case 'keep open':
      return screen.at === 'confirmed' || screen.at === 'recorded-here'
        ? show(state, { ...screen, kept: true }, at + stay.kept)
        : state;
  }
}

function show(state: State, screen: Screen, leavesAt: number | null): State {
  return { ...state, screen, leavesAt };
}

/** A press, and whose it is. */
function pressOf({ seen, method, press }: Extract<Screen, { at: 'sending' | 'early' }>) {
  return { seen, method, press };
}

function known(state: State): State {
  if (!state.me) return state;
  return state.screen.at === 'starting' ? atRest(state) : state;
}

/** Nobody has begun anything yet. */
function isAtRest({ screen, leavesAt }: State): boolean {
  return screen.at === 'idle' || (screen.at === 'numbers' && !screen.busy && leavesAt === null);
}

function typed(
  state: State,
  screen: Extract<Screen, { at: 'pin' }>,
  event: Extract<Event, { is: 'digit' | 'erase' | 'clear' }>,
): State {
  if (event.is === 'clear') return { ...state, screen: { ...screen, digits: '' } };
  if (event.is === 'erase') return { ...state, screen: { ...screen, digits: screen.digits.slice(0, -1) } };
  const digits = screen.digits + event.digit;
  const complete = digits.length === screen.person.pinLength;
  return complete
    ? { ...state, screen: { at: 'identifying', who: { method: 'pin', person: screen.person, pin: digits } } }
    : { ...state, screen: { ...screen, digits, refused: null } };
}

/** A screen about a person goes back by itself; a touch puts that off, except where hours are shown or a grant runs out. */
function touched(state: State, at: number): State {
  const { at: name } = state.screen;
  if (name === 'scan' || name === 'choose' || name === 'pin' || name === 'told' || name === 'early')
    return { ...state, leavesAt: at + stay.person };
  if (name === 'my-day' && !state.screen.busy) return { ...state, leavesAt: at + stay.myDay };
  if (name === 'site' || name === 'site-sign-in') return { ...state, leavesAt: at + stay.site };
  if (name === 'numbers' && state.leavesAt !== null) return { ...state, leavesAt: at + stay.person };
  if (name === 'idle' && state.chosen) return { ...state, leavesAt: at + stay.language };
  return state;
}

function timeOut(state: State, at: number): State {
  const { at: name } = state.screen;
  return name === 'sending' || name === 'keeping'
    ? tell(state, { reason: 'unsure', facts: {} }, at, null)
    : atRest(state);
}

function goBack(state: State, at: number): State {
  const { screen } = state;
  if (screen.at === 'numbers') return leaveNumbers(state);
  if (screen.at === 'decide-offline' && screen.who.method === 'pin')
    return show(state, { at: 'choose' }, at + stay.person);
  return leaving.has(screen.at) ? atRest(state) : state;
}

/** From where a step back ends the visit. A press under way is not left: it is a matter of seconds. */
const leaving: ReadonlySet<Screen['at']> = new Set([
  'scan',
  'choose',
  'decide',
  'decide-offline',
  'confirmed',
  'recorded-here',
  'told',
  'early',
  'my-day',
  'site-sign-in',
]);

/** Says why, on a screen of its own. Whatever was under way ends, so its late answer must not come back. */
function tell(state: State, why: Refused, at: number, calledName: string | null): State {
  return show({ ...state, visit: state.visit + 1 }, { at: 'told', refused: why, calledName }, at + stay.person);
}

function refused(state: State, visit: number, why: Refused, at: number): State {
  if (endsEnrolment(why)) {
    const revoked = why.reason === 'kiosk-revoked';
    return show(
      { ...atRest({ ...state, me: null, people: [] }), language: state.language },
      { at: 'enrol', revoked },
      null,
    );
  }
  const { screen } = state;
  if (visit !== state.visit) return state;
  if (screen.at === 'sending' && why.reason === 'too-early')
    return show(state, { at: 'early', ...pressOf(screen), refused: why }, at + stay.person);
  if (screen.at === 'identifying' && screen.who.method === 'pin') {
    return show(state, { at: 'pin', person: screen.who.person, digits: '', refused: why }, at + stay.person);
  }
  return screen.at === 'identifying' || screen.at === 'sending' || screen.at === 'keeping'
    ? tell(state, why, at, null)
    : state;
}
