import { runningMs } from './time.ts';

const awayAfterMs = 60_000;

let lastInput = runningMs();
let depth = 0;

/** Watches for a person at this page: pointer or keys. */
export function watchForPerson(page: EventTarget): void {
  const seen = () => {
    lastInput = runningMs();
  };
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
    page.addEventListener(sign, seen, { passive: true, capture: true });
  }
}

/** Whatever is asked while `run` runs is asked by the page itself, and keeps no session alive. */
export function inBackground<T>(run: () => T): T {
  depth += 1;
  try {
    return run();
  } finally {
    depth -= 1;
  }
}

/** Whether a call made now is the page's own and not a person's. */
export function isBackground(): boolean {
  return depth > 0 || runningMs() - lastInput > awayAfterMs;
}
