import type { SiteId } from '@daybook/contract/ids';
import { useState } from 'react';

/** The room to which this browser calls at a site; kept, since a desk does not move. */
export function useRoom(siteId: SiteId): [string, (room: string) => void] {
  const key = `daybook-room-${siteId}`;
  const [rooms, setRooms] = useState<ReadonlyMap<string, string>>(new Map());
  const set = (room: string) => {
    localStorage.setItem(key, room);
    setRooms((before) => new Map(before).set(key, room));
  };
  return [rooms.get(key) ?? localStorage.getItem(key) ?? '', set];
}
