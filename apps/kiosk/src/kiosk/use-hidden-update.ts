import { useEffect, useRef } from 'react';

const lookEvery = 15 * 60_000;

/** Keeps the app installed and up to date. A new version waits until nobody stands before the tablet. */
export function useHiddenUpdate(idle: boolean): void {
  const waiting = useRef<ServiceWorker | null>(null);
  const idleNow = useRef(idle);
  useEffect(() => {
    idleNow.current = idle;
    if (idle && waiting.current) change(waiting.current);
  }, [idle]);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    let timer = 0;
    const found = (worker: ServiceWorker | null) => {
      if (!worker || !navigator.serviceWorker.controller) return;
      waiting.current = worker;
      if (idleNow.current) change(worker);
    };
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL }).then(
      (registration) => {
        found(registration.waiting);
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => worker.state === 'installed' && found(worker));
        });
        timer = window.setInterval(() => registration.update().catch(() => undefined), lookEvery);
      },
      // Without its worker the kiosk works as a page; private windows refuse one.
      () => undefined,
    );
    return () => window.clearInterval(timer);
  }, []);
}

function change(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage({ type: 'SKIP_WAITING' });
}
