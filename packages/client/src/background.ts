import type { TRPCLink } from '@trpc/client';
import type { AppRouter } from './app-router.ts';

/** Notes whose call it is when it is made, not when its batch leaves. */
export function markBackground(isBackground: () => boolean): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      next({ ...op, context: { ...op.context, background: isBackground() } });
}
