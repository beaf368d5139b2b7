import type { LiveEvent } from '@daybook/contract/live';
import { expect, test } from 'vitest';
import { type Doors, type LiveState, type StreamHandlers, shareStream, type Told } from './share-stream.ts';

/** A browser with tabs: one lock, one channel, and a clock that is turned by hand. */
function browser() {
  const listeners = new Set<(told: Told) => void>();
  const waiting: { lead: (until: AbortSignal) => void; signal: AbortSignal }[] = [];
  const timers: { at: number; run: () => void }[] = [];
  const streams: { after: string | undefined; handlers: StreamHandlers; open: boolean }[] = [];
  let holder: AbortController | undefined;
  let now = 0;

  const next = () => {
    while (!holder) {
      const first = waiting.shift();
      if (!first) return;
      if (!first.signal.aborted) hold(first);
    }
  };
  const hold = ({ lead, signal }: { lead: (until: AbortSignal) => void; signal: AbortSignal }) => {
    const held = new AbortController();
    holder = held;
    lead(AbortSignal.any([signal, held.signal]));
    signal.addEventListener('abort', () => {
      if (holder !== held) return;
      holder = undefined;
      next();
    });
  };

  function tab() {
    const own = { events: [] as string[], states: [] as LiveState[], ended: 0 };
    const mine = new Set<(told: Told) => void>();
    const doors: Doors = {
      lead: (lead, { steal, signal }) => {
        if (steal) {
          const old = holder;
          holder = undefined;
          old?.abort();
          hold({ lead, signal });
        } else {
          waiting.push({ lead, signal });
          next();
        }
      },
      post: (told) => {
        for (const listener of listeners) if (!mine.has(listener)) listener(told);
      },
      listen: (listener) => {
        listeners.add(listener);
        mine.add(listener);
        return () => listeners.delete(listener);
      },
      open: (after, handlers) => {
        const stream = { after, handlers, open: true };
        streams.push(stream);
        return () => {
          stream.open = false;
        };
      },
      after: (ms, run) => {
        const timer = { at: now + ms, run };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer), 1);
      },
    };
    const shared = shareStream(doors, {
      event: ({ id }) => own.events.push(id),
      state: (state) => own.states.push(state),
      ended: () => {
        own.ended += 1;
      },
    });
    const quiet = () => {
      for (const listener of mine) listeners.delete(listener);
    };
    return { ...shared, own, quiet };
  }

  return {
    tab,
    streams,
    open: () => streams.filter((stream) => stream.open),
    pass: (ms: number) => {
      now += ms;
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.run();
      }
    },
  };
}

const event = (id: string): LiveEvent => ({ id, topic: 'clock', kind: 'clock.punched', ids: {} });

test('many tabs hold one stream, and each hears every event once', () => {
  const { tab, open } = browser();
  const tabs = [tab(), tab(), tab()];
  expect(open()).toHaveLength(1);
  for (const id of ['1-1', '1-2', '2-1']) open()[0]?.handlers.event(event(id));
  for (const { own } of tabs) expect(own.events).toEqual(['1-1', '1-2', '2-1']);
});

test('when the leading tab closes, another goes on behind the last event it heard', () => {
  const { tab, open } = browser();
  const [first, second] = [tab(), tab()];
  open()[0]?.handlers.event(event('1-1'));
  first.stop();
  expect(open()).toHaveLength(1);
  expect(open()[0]?.after).toBe('1-1');
  open()[0]?.handlers.event(event('1-2'));
  expect(second.own.events).toEqual(['1-1', '1-2']);
  expect(first.own.events).toEqual(['1-1']);
});

test('a leading tab that has gone quiet loses the lead to the one that asks', () => {
  const { tab, open, pass } = browser();
  const [first, second] = [tab(), tab()];
  open()[0]?.handlers.state('live');
  first.quiet();
  second.check();
  pass(3_000);
  expect(open()).toHaveLength(1);
  open()[0]?.handlers.event(event('1-1'));
  expect(second.own.events).toEqual(['1-1']);
});

test('a tab that comes later is told how things stand', () => {
  const { tab, open } = browser();
  tab();
  open()[0]?.handlers.state('live');
  const late = tab();
  expect(late.own.states).toEqual(['live']);
});

test('the end of the session reaches every tab', () => {
  const { tab, open } = browser();
  const tabs = [tab(), tab()];
  open()[0]?.handlers.ended();
  expect(tabs.map(({ own }) => own.ended)).toEqual([1, 1]);
});
