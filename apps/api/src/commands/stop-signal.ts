/** Fires on the first signal to stop, or when whoever started this run is gone; a second one does not cut it short. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  process.on('disconnect', () => stop.abort());
  // Listening to the channel must not keep a run alive that is otherwise over.
  process.channel?.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}

/** Resolves once it has fired. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
