import { atRest, type Event, type State, stay } from '../../state.ts';

type KeptEvent = Extract<
  Event,
  { is: 'opened' | 'remembered' | 'answered' | 'queue' | 'persisted' | 'unheard' | 'kept' }
>;

/** What the tablet can do without the server, and what it keeps for it. */
export function reduceKept(state: State, event: KeptEvent, at: number): State {
  const { screen } = state;
  switch (event.is) {
    case 'opened':
      // Whatever the server has said meanwhile is newer than what was kept.
      if (state.me !== null || screen.at !== 'starting') return state;
      return atRest({ ...state, me: event.me, people: event.people, lostSince: event.lostSince });
    case 'remembered':
      return state.people.length === 0 ? { ...state, people: event.people } : state;
    case 'answered': {
      const { me } = state;
      const same = me === null || me.sealing.keyId === event.sealing.keyId;
      if (same && state.lostSince === null) return state;
      return { ...state, me: same ? me : { ...me, sealing: event.sealing }, lostSince: null };
    }
    case 'queue':
      return { ...state, queue: event.queue };
    case 'persisted':
      return { ...state, persisted: event.persisted };
    case 'unheard':
      if (screen.at !== 'identifying' || event.visit !== state.visit) return state;
      return { ...state, screen: { at: 'decide-offline', who: screen.who }, leavesAt: at + stay.decide };
    case 'kept': {
      if (event.visit !== state.visit) return state;
      if (screen.at === 'sending') {
        const { press, seen } = screen;
        return recordedHere(state, { press, calledName: seen.employee.calledName, sealed: null }, at);
      }
      if (screen.at !== 'keeping') return state;
      const { press, who } = screen;
      const calledName = who.method === 'pin' ? who.person.calledName : null;
      return recordedHere(state, { press, calledName, sealed: who.method }, at);
    }
  }
}

type Recorded = Omit<Extract<State['screen'], { at: 'recorded-here' }>, 'at' | 'kept'>;

function recordedHere(state: State, recorded: Recorded, at: number): State {
  return { ...state, screen: { at: 'recorded-here', kept: false, ...recorded }, leavesAt: at + stay.confirmed };
}
