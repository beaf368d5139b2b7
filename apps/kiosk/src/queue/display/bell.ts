/**
 * The stream says that the board is another. The browser's own EventSource is all that this takes; the client for
 * streams would come with the clock's first load, of which it is no part.
 */
const address = `/trpc/appointments.queue.watch?input=${encodeURIComponent('{}')}`;

const again = 2_000;
/** The server is heard each 10 s, if only by its pulse. */
const longestPause = 25_000;

/** Rings when the board may be another, first of all when the stream is open, and again after each cut. Answers a function that stops. */
export function createBell(tell: { rung: () => void; silent: () => void }): () => void {
  let timer = 0;
  let source: EventSource | null = null;
  const reopen = () => {
    tell.silent();
    open();
  };
  const within = (ms: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(reopen, ms);
  };
  const open = () => {
    source?.close();
    const opened = new EventSource(address);
    source = opened;
    within(longestPause);
    opened.addEventListener('ping', () => within(longestPause));
    opened.addEventListener('message', () => {
      within(longestPause);
      tell.rung();
    });
    opened.addEventListener('error', () => {
      if (opened !== source) return;
      tell.silent();
      // Why it is shut is said to whoever asks for the board.
      if (opened.readyState === EventSource.CLOSED) tell.rung();
      within(again);
    });
  };
  open();
  window.addEventListener('offline', tell.silent);
  window.addEventListener('online', open);
  return () => {
    window.removeEventListener('offline', tell.silent);
    window.removeEventListener('online', open);
    window.clearTimeout(timer);
    source?.close();
  };
}
