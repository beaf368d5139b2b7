interface Turns {
  waiting: number;
  tail: Promise<unknown>;
  seen: { what: unknown; at: number } | undefined;
}

const places = new Map<string, Turns>();

/**
 * One after the other for those who want the same at this process: the database would have them wait for each other
 * too, each with a connection. `work` is told what one before it saw, when that was seen after this one came: it holds
 * for both. What it sees itself it says by `see`, with a moment (`performance.now()`) before which that was not so.
 */
export async function inTurn<T, S>(
  place: string,
  work: (seen: S | undefined, see: (what: S, at: number) => void) => Promise<T>,
): Promise<T> {
  const came = performance.now();
  const turns = places.get(place) ?? { waiting: 0, tail: Promise.resolve(), seen: undefined };
  places.set(place, turns);
  turns.waiting += 1;
  const mine = turns.tail.then(() => {
    const { seen } = turns;
    return work(seen && seen.at >= came ? (seen.what as S) : undefined, (what, at) => {
      turns.seen = { what, at };
    });
  });
  turns.tail = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    turns.waiting -= 1;
    if (turns.waiting === 0) places.delete(place);
  }
}
