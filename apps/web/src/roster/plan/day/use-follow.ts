import { useEffect, useRef } from 'react';
import { type DayRow, shiftIn } from './day-rows.ts';

/** The focus goes with a shift that was just changed, to wherever it stands once that shows. */
export function useFollow(rows: readonly DayRow[], go: (row: number, column: number) => void): (id: string) => void {
  const wanted = useRef<string | null>(null);
  const going = useRef(go);
  going.current = go;
  useEffect(() => {
    for (const [row, { items }] of rows.entries()) {
      const column = wanted.current === null ? -1 : items.findIndex((item) => shiftIn(item)?.id === wanted.current);
      if (column === -1) continue;
      wanted.current = null;
      going.current(row, column);
    }
  }, [rows]);
  return (id) => {
    wanted.current = id;
  };
}
