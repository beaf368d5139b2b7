/** Keeps the tablet's screen awake, and keeps a long press from calling up the browser's menu. */
export function holdStill(): void {
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  const wake = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // Refused when the battery is low; the tablet's own setting decides then.
    navigator.wakeLock.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', wake);
  wake();
}
