import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';

export interface Place {
  row: number;
  column: number;
}

/** Which cell (`data-cell`) an element lies in. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
  return row === undefined || column === undefined || Number.isNaN(column) ? undefined : { row, column };
}

/**
 * One cell of a windowed grid that Tab comes to; arrows move it, and whatever brings the focus to a cell: a click, or a
 * screen reader. `heights`: of all rows, px. `columns`: how many cells a row has.
 */
export function useRoving(
  grid: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  heights: readonly number[],
  columns: (row: number) => number,
) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`);
    if (cell) {
      wantsFocus.current = false;
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (scroller.current) {
      // Not drawn yet: scrolling there draws it.
      scroller.current.scrollTop = heights.slice(0, at.row).reduce((sum, one) => sum + one, 0);
    }
  });

  const go = (row: number, column: number): Place => {
    const kept = Math.max(0, Math.min(heights.length - 1, row));
    const to = { row: kept, column: Math.max(0, Math.min(columns(kept) - 1, column)) };
    wantsFocus.current = true;
    setAt(to);
    return to;
  };
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place && (place.row !== at.row || place.column !== at.column)) setAt(place);
  };
  return { at, go, onFocus };
}
