import type { Held } from './draft.ts';
import { queryClient, server } from './server.ts';

/** Gives up a place that is held. Nobody waits for it, and where it fails the hold ends by itself. */
export function letGoOf(held: Held | null): void {
  if (!held) return;
  server.appointments.release
    .mutate({ id: held.id })
    .catch(() => undefined)
    .finally(() => void queryClient.invalidateQueries({ queryKey: ['slots'] }));
}
