import { type ReactElement, Suspense, useEffect } from 'react';
import { useOverlay } from './open.ts';
import { part } from './part.ts';

const restMs = 2_000;
const loadPalette = () => import('./palette.tsx').then(({ Palette }) => ({ default: Palette }));
const Palette = part(loadPalette);
const KeyList = part(() => import('./key-list.tsx').then(({ KeyList }) => ({ default: KeyList })));

const Toasts = part(() => import('./toasts.tsx').then(({ Toasts }) => ({ default: Toasts })));

/** What is loaded when somebody first asks for it, or once the room stands. */
export function OnDemand(): ReactElement {
  const open = useOverlay();
  // The palette is at hand when the keys are pressed, and still no part of the first screen.
  useEffect(() => {
    const timer = window.setTimeout(() => void loadPalette().catch(() => undefined), restMs);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Suspense>
      {open === 'palette' && <Palette />}
      {open === 'keys' && <KeyList />}
      <Toasts />
    </Suspense>
  );
}
