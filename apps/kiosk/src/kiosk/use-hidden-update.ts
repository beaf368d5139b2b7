import { useCallback, useEffect, useRef } from 'react';

const lookEvery = 15 * 60_000;

/** Keeps the app installed and up to date. A new version waits until nobody stands before the tablet. */
export function useHiddenUpdate(idle: boolean): void {
  const waiting = useRef<ServiceWorker | null>(null);
  /** The new version has taken over; this page is still the old one. */
  const due = useRef(false);
  const idleNow = useRef(idle);
  const change = useCallback(() => {
    if (!idleNow.current) return;
    if (due.current) return location.reload();
    waiting.current?.postMessage({ type: 'SKIP_WAITING' });
  }, []);
  useEffect(() => {
    idleNow.current = idle;
    change();
  }, [idle, change]);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const { serviceWorker } = navigator;
    let timer = 0;
    let look: () => void = () => undefined;
    const found = (worker: ServiceWorker | null) => {
      if (!worker || !serviceWorker.controller) return;
      waiting.current = worker;
      change();
    };
    const taken = () => {
      if (waiting.current === null) return;
      due.current = true;
      change();
    };
    serviceWorker.addEventListener('controllerchange', taken);
    serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL }).then(
      (registration) => {
        found(registration.waiting);
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => worker.state === 'installed' && found(worker));
        });
        look = () => void registration.update().catch(() => undefined);
        timer = window.setInterval(look, lookEvery);
        // A tablet that was long without network may have missed one.
        window.addEventListener('online', look);
      },
      // Without its worker the kiosk works as a page; private windows refuse one.
      () => undefined,
    );
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', look);
      serviceWorker.removeEventListener('controllerchange', taken);
    };
  }, [change]);
}
