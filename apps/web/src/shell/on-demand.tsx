import { lazy, type ReactElement, Suspense } from 'react';
import { useOverlay } from './open.ts';

const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })));
const KeyList = lazy(() => import('./key-list.tsx').then(({ KeyList }) => ({ default: KeyList })));

const Toasts = lazy(() => import('./toasts.tsx').then(({ Toasts }) => ({ default: Toasts })));

/** What is loaded when somebody first asks for it, or once the room stands. */
export function OnDemand(): ReactElement {
  const open = useOverlay();
  return (
    <Suspense>
      {open === 'palette' && <Palette />}
      {open === 'keys' && <KeyList />}
      <Toasts />
    </Suspense>
  );
}
