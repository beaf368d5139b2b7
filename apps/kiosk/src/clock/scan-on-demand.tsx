import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import type { Tell } from '../use-kiosk.ts';

interface Props {
  leavesAt: number | null;
  tell: Tell;
}

/** The camera's screen is no part of the first load; where it cannot be fetched, the name is the way. */
const ScanBadge = lazy<(props: Props) => ReactElement | null>(() =>
  import('./scan-badge.tsx').then(
    ({ ScanBadge }) => ({ default: ScanBadge }),
    () => ({ default: NamesInstead }),
  ),
);

/** The camera's screen, loaded when it is first asked for. */
export function ScanOnDemand(props: Props): ReactElement {
  return (
    <Suspense>
      <ScanBadge {...props} />
    </Suspense>
  );
}

function NamesInstead({ tell }: Props): null {
  useEffect(() => tell({ is: 'start' }), [tell]);
  return null;
}
