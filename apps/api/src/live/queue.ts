/** Hands values from a callback to one `for await`; ends when the signal fires. */
export interface Queue<T> {
  push(value: T): void;
  values(signal: AbortSignal): AsyncGenerator<T, void, void>;
}

export function createQueue<T>(): Queue<T> {
  const waiting: T[] = [];
  let wake: (() => void) | undefined;
  return {
    push: (value) => {
      waiting.push(value);
      wake?.();
    },
    async *values(signal) {
      const stop = () => wake?.();
      signal.addEventListener('abort', stop);
      try {
        while (!signal.aborted) {
          const value = waiting.shift();
          if (value !== undefined) yield value;
          else {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
  };
}
