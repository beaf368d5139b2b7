import type { ReactElement, ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { RowsLoading } from './rows-loading.tsx';

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** What was asked for, once it is there. What is on the screen already stays when asking again fails. `rowHeight` in px. */
export function Loaded<T>(props: { of: Asked<T>; rowHeight?: number; children: (data: T) => ReactNode }): ReactElement {
  const { data, error, refetch } = props.of;
  if (data !== undefined) return <>{props.children(data)}</>;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return <RowsLoading height={props.rowHeight ?? 44} />;
}
