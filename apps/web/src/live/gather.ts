/**
 * Gathers what comes in and hands it on: the first at once, all of the rest together, at most once every `everyMs`.
 * Answers how to add and how to stop.
 */
export function gather<T>(
  everyMs: number,
  handOn: (gathered: ReadonlySet<T>) => void,
): { add: (items: Iterable<T>) => void; stop: () => void } {
  let waiting = new Set<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    if (waiting.size === 0) return;
    const gathered = waiting;
    waiting = new Set();
    timer = setTimeout(flush, everyMs);
    handOn(gathered);
  };
  return {
    add: (items) => {
      for (const item of items) waiting.add(item);
      if (timer === undefined) flush();
    },
    stop: () => clearTimeout(timer),
  };
}
