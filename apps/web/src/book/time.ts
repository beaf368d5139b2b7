import { useEffect, useState } from 'react';

/**
 * Milliseconds since 1970 by this device's own clock, which may be wrong: good for how long something lasts, and kept
 * over a reload, where the page's running time begins anew.
 */
export function deviceNow(): number {
  return Date.now();
}

/** Whole seconds left until a moment of the device's clock, read again four times a second; 0 when it is over. */
export function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(deviceNow);
  useEffect(() => {
    setNow(deviceNow());
    const timer = window.setInterval(() => setNow(deviceNow()), 250);
    return () => window.clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1_000));
}
