const lookMs = 250;

/**
 * Calls back when the npm that started this process is gone: npm tells its shell to stop, and the shell tells nobody.
 * A process that was started without npm stays, whoever its parent is.
 */
export function whenParentGone(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, lookMs);
  timer.unref();
}
