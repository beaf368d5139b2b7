import type { Identified, Punched, PunchMethod } from '@daybook/contract/clock';
import type { Reason, RefusalFacts } from '@daybook/contract/errors';
import type { KioskMe, MyDay, RosterPerson, SealingKey } from '@daybook/contract/kiosk';
import { languages } from '@daybook/contract/languages';
import type { ReportDue } from '@daybook/contract/report-board';
import type { Language } from '@daybook/contract/values';
import type { Press, Who } from './clock/press.ts';
import { emptyQueue, type QueueView } from './clock/queue/view.ts';
import type { MyDayEvent, MyDayScreen } from './my-day/reduce.ts';
import type { QueueEvent, QueueScreen } from './queue/reduce.ts';
import type { SiteEvent, SiteScreen } from './site/reduce.ts';

const ownReasons = ['no-answer', 'unsure', 'not-kept', 'no-pin'] as const;
type OwnReason = (typeof ownReasons)[number];

/** Why something did not happen: the server's reasons, and what only the tablet can know. */
export interface Refused {
  reason: Reason | OwnReason;
  facts: RefusalFacts;
}

/** Whether the tablet itself says so, and not the server. */
export function isOwnReason(reason: Refused['reason']): reason is OwnReason {
  return ownReasons.some((own) => own === reason);
}

/** What the tablet shows. Whatever is known about a person lives in here alone, so leaving the screen forgets it. */
export type Screen =
  | { at: 'starting'; answered: boolean }
  | { at: 'enrol'; revoked: boolean }
  | { at: 'idle' }
  | { at: 'scan' }
  | { at: 'choose' }
  | { at: 'pin'; person: RosterPerson; digits: string; refused: Refused | null }
  | { at: 'identifying'; who: Who }
  | { at: 'decide'; seen: Identified; method: PunchMethod }
  | { at: 'sending'; seen: Identified; method: PunchMethod; press: Press }
  /** `grant`: by which the person's own day is read; `day`: once it was. */
  | { at: 'confirmed'; punched: Punched; kept: boolean; grant: string | null; day: MyDay | null }
  /** Refused as too early: a manager may let the person in, and the same press is sent again. */
  | { at: 'early'; seen: Identified; method: PunchMethod; press: Press; refused: Refused }
  | { at: 'decide-offline'; who: Who }
  | { at: 'keeping'; who: Who; press: Press }
  | { at: 'recorded-here'; press: Press; calledName: string | null; sealed: 'pin' | 'badge' | null; kept: boolean }
  | MyDayScreen
  | SiteScreen
  | QueueScreen
  | { at: 'told'; refused: Refused; calledName: string | null };

export interface State {
  me: KioskMe | null;
  /** The site's people, kept from the last answer so that the names are there at once. */
  people: RosterPerson[];
  language: Language;
  /** Whether the person in front chose the language; it goes back with the person. */
  chosen: boolean;
  /** Since when the server does not answer, in server time; null while it does. */
  lostSince: number | null;
  /** What waits on this tablet for the server. */
  queue: QueueView;
  /** Whether the browser promised to keep what is stored; null until it has said so. */
  persisted: boolean | null;
  /** The day report that is due soon or already and is not handed in. */
  due: ReportDue | null;
  screen: Screen;
  /** Counts the people; an answer for somebody who has left is dropped. */
  visit: number;
  /** When the screen goes back by itself, in ms of the tablet's own running time; null when it stays. */
  leavesAt: number | null;
}

export type Event =
  | { is: 'known'; me: KioskMe }
  | { is: 'opened'; me: KioskMe; people: RosterPerson[]; lostSince: number }
  | { is: 'remembered'; people: RosterPerson[] }
  | { is: 'people'; people: RosterPerson[] }
  | { is: 'answered'; sealing: SealingKey }
  | { is: 'report due'; due: ReportDue | null }
  | { is: 'no answer'; now: number }
  | { is: 'queue'; queue: QueueView }
  | { is: 'persisted'; persisted: boolean }
  | { is: 'enrolled' }
  | { is: 'language chosen'; language: Language }
  | { is: 'scan' }
  | { is: 'start' }
  | { is: 'back' }
  | { is: 'person chosen'; person: RosterPerson }
  | { is: 'digit'; digit: string }
  | { is: 'erase' }
  | { is: 'clear' }
  | { is: 'badge read'; code: string }
  | { is: 'identified'; visit: number; seen: Identified }
  | { is: 'refused'; visit: number; refused: Refused }
  | { is: 'pressed'; press: Press }
  | { is: 'unheard'; visit: number }
  | { is: 'kept'; visit: number }
  | { is: 'punched'; visit: number; punched: Punched }
  | { is: 'early allowed'; visit: number }
  | { is: 'keep open' }
  | MyDayEvent
  | SiteEvent
  | QueueEvent
  | { is: 'touched' }
  | { is: 'time passed' };

/** How long a screen stays untouched, in ms. A grant is good for 60 s, so its screen does not outlast it. */
export const stay = {
  person: 30_000,
  decide: 40_000,
  /** A press that could neither be kept nor sent until then is told to be unsure. */
  underWay: 20_000,
  confirmed: 8_000,
  kept: 60_000,
  /** A person's own day goes so soon after the last touch; while something is under way it waits for the answer. */
  myDay: 8_000,
  myDaySends: 20_000,
  /** The site's own pages. */
  site: 180_000,
  language: 30_000,
} as const;

export const firstState: State = {
  me: null,
  people: [],
  language: languages[0],
  chosen: false,
  lostSince: null,
  queue: emptyQueue,
  persisted: null,
  due: null,
  screen: { at: 'starting', answered: true },
  visit: 0,
  leavesAt: null,
};

/** Whether the server says that this tablet is no kiosk, or no longer one. */
export function endsEnrolment({ reason }: Refused): boolean {
  return reason === 'kiosk-revoked' || reason === 'kiosk-unknown' || reason === 'not-signed-in';
}

/** Where a kiosk rests, by what it is enrolled for. */
const home: Record<KioskMe['purpose'], Screen> = {
  clock: { at: 'idle' },
  queue: { at: 'numbers', busy: false },
  display: { at: 'display' },
};

/** Back to the sky, or to where the kiosk rests: nothing of the last person stays, the language neither. */
export function atRest(state: State): State {
  const language = state.me?.languages[0] ?? languages[0];
  return {
    ...state,
    screen: home[state.me?.purpose ?? 'clock'],
    language,
    chosen: false,
    visit: state.visit + 1,
    leavesAt: null,
  };
}
