import type { Log } from '../log.ts';

export interface Beat {
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

/** Does `work` again and again, so long (ms) after it ended the last time. A fault is told when it begins, not each time. */
export function beat(work: () => Promise<unknown>, everyMs: number, log: Log): Beat {
  let timer: NodeJS.Timeout | undefined;
  let fails = false;
  let stopped = false;
  const once = async () => {
    try {
      await work();
      fails = false;
    } catch (error) {
      if (!fails) log.warn({ err: error }, 'what is done again and again fails');
      fails = true;
    }
    if (!stopped) timer = setTimeout(next, everyMs);
  };
  let last = once();
  const next = () => {
    last = once();
  };
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}
