import { refusedBy } from '@daybook/client';
import type { SiteId } from '@daybook/contract/ids';
import type { RosterList } from '@daybook/contract/planned-shifts';
import { useCallback, useRef, useState } from 'react';
import { useSayRefusal } from '../../form/use-say-refusal.ts';
import { server, trpc } from '../../server.ts';
import { type Wanted, withWanted } from './shifts.ts';

/** The roster of a site's dates, and how it is changed: shown at once, sent one change behind the other. */
export function useRoster(siteId: SiteId, from: string, to: string) {
  const asked = { siteId, from, to };
  const cache = trpc.useUtils().roster.list;
  /** What was wanted and is not answered yet: it is shown over whatever is read meanwhile, for others plan too. */
  const [pending, setPending] = useState<readonly (readonly Wanted[])[]>([]);
  const select = useCallback((read: RosterList) => pending.reduce(withWanted, read), [pending]);
  const roster = trpc.roster.list.useQuery(asked, { placeholderData: (before) => before, select });
  const sayRefusal = useSayRefusal();
  const sending = useRef(Promise.resolve());
  const waiting = useRef(0);
  /** What is stored of shifts that are being changed, as far as the answers so far have said. */
  const versions = useRef(new Map<string, number>());

  /** Says whether it was saved; a refusal is told, and what is there is read again. */
  const save = (wanted: readonly Wanted[]): Promise<boolean> => {
    void cache.cancel(asked);
    const stored = versionsOf(cache.getData(asked));
    for (const { id } of wanted) {
      const version = stored.get(id);
      if (version && !versions.current.has(id)) versions.current.set(id, version);
    }
    setPending((before) => [...before, wanted]);
    waiting.current += 1;
    const sent = sending.current.then(() => send(wanted));
    sending.current = sent.then(() => undefined);
    return sent;
  };
  const send = async (wanted: readonly Wanted[]): Promise<boolean> => {
    try {
      // Only now is it known which versions the changes before have left.
      const changes = wanted.map(({ id, shift }) => {
        const version = versions.current.get(id);
        return { id, shift, ...(version ? { version } : {}) };
      });
      const { shifts } = await server.roster.save.mutate({ siteId, changes });
      for (const { id, shift } of wanted) if (!shift) versions.current.delete(id);
      for (const { id, state, version } of shifts) if (state !== 'removed') versions.current.set(id, version);
      cache.setData(asked, (before) => before && withVersions(withWanted(before, wanted), shifts));
      return true;
    } catch (error) {
      sayRefusal(error);
      if (refusedBy(error).reason !== 'no-answer') await cache.invalidate(asked);
      return false;
    } finally {
      setPending((before) => before.filter((one) => one !== wanted));
      waiting.current -= 1;
      // What speaks against shifts is known to the server alone.
      if (waiting.current === 0) {
        versions.current.clear();
        void cache.invalidate(asked);
      }
    }
  };
  return {
    roster,
    save,
    reload: () => cache.invalidate(asked),
    /** Settles when all that was changed until now is stored, or was refused. */
    saved: () => sending.current,
  };
}

function versionsOf(roster: RosterList | undefined): ReadonlyMap<string, number> {
  const shifts = roster?.shifts.filter(({ state }) => state !== 'removed') ?? [];
  return new Map(shifts.map(({ id, version }) => [id, version]));
}

function withVersions(roster: RosterList, saved: RosterList['shifts']): RosterList {
  const versions = versionsOf({ ...roster, shifts: saved });
  return {
    ...roster,
    shifts: roster.shifts.map((one) => {
      const version = versions.get(one.id);
      return version && one.state !== 'removed' ? { ...one, version } : one;
    }),
  };
}
