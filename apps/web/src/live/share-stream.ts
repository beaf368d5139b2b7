import type { LiveEvent } from '@daybook/contract/live';

/** Whether changes arrive by themselves now. */
export type LiveState = 'connecting' | 'live';

/** What the tab with the stream tells the others, and `ask`: a tab that wants to know how things stand. */
export type Told =
  | { is: 'event'; event: LiveEvent }
  | { is: 'state'; state: LiveState; lastEventId: string | undefined }
  | { is: 'ended' }
  | { is: 'ask' };

/** What happens on a stream while it is open. */
export interface StreamHandlers {
  event: (event: LiveEvent) => void;
  state: (state: LiveState) => void;
  /** The session behind it has ended. */
  ended: () => void;
}

/** How this tab reaches the browser around it. */
export interface Doors {
  /** Runs `lead` while no other tab leads, until the signal it is given. `steal` takes the lead from a tab that has gone quiet. */
  lead: (lead: (until: AbortSignal) => void, options: { steal: boolean; signal: AbortSignal }) => void;
  post: (told: Told) => void;
  /** Answers how to stop. */
  listen: (listener: (told: Told) => void) => () => void;
  /** Opens the stream behind `lastEventId`; answers how to close it. */
  open: (lastEventId: string | undefined, handlers: StreamHandlers) => () => void;
  /** Calls back after so many ms; answers how to cancel. */
  after: (ms: number, run: () => void) => () => void;
}

const answerWithin = 3_000;

/**
 * One stream for all tabs of a browser: the tab that leads holds it and tells the others. When it goes, the next one
 * goes on behind the last event it heard of. Answers `check`, which finds out whether anybody leads, and `stop`.
 */
export function shareStream(doors: Doors, handlers: StreamHandlers): { check: () => void; stop: () => void } {
  const leaving = new AbortController();
  let lastEventId: string | undefined;
  let state: LiveState = 'connecting';
  let leading = false;
  let giveUp: (() => void) | undefined;

  const hear = (event: LiveEvent) => {
    lastEventId = event.id;
    handlers.event(event);
  };
  const be = (next: LiveState) => {
    state = next;
    handlers.state(next);
  };
  const heard = () => {
    giveUp?.();
    giveUp = undefined;
  };

  const lead = (until: AbortSignal) => {
    leading = true;
    heard();
    const close = doors.open(lastEventId, {
      event: (event) => {
        hear(event);
        doors.post({ is: 'event', event });
      },
      state: (next) => {
        be(next);
        doors.post({ is: 'state', state, lastEventId });
      },
      ended: () => {
        doors.post({ is: 'ended' });
        handlers.ended();
      },
    });
    until.addEventListener('abort', () => {
      leading = false;
      close();
      be('connecting');
      if (!leaving.signal.aborted) check();
    });
  };

  const mute = doors.listen((told) => {
    if (told.is === 'ask') {
      if (leading) doors.post({ is: 'state', state, lastEventId });
      return;
    }
    heard();
    if (told.is === 'event') hear(told.event);
    if (told.is === 'ended') handlers.ended();
    if (told.is === 'state') {
      lastEventId = told.lastEventId ?? lastEventId;
      be(told.state);
    }
  });

  const check = () => {
    if (leading) return;
    heard();
    doors.post({ is: 'ask' });
    giveUp = doors.after(answerWithin, () => doors.lead(lead, { steal: true, signal: leaving.signal }));
  };

  doors.lead(lead, { steal: false, signal: leaving.signal });
  check();
  const stop = () => {
    heard();
    mute();
    leaving.abort();
  };
  return { check, stop };
}
