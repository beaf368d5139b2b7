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
 * screen reader. `heights`: of all rows, px. `columns`: how many cells a row has. `covered`: a form
 * lies over it, which gives the focus back as it goes. `reveal` scrolls to a column that may not be drawn.
 */
export function useRoving(
  grid: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  heights: readonly number[],
  columns: (row: number) => number,
  covered: boolean,
  reveal: (column: number) => void = () => undefined,
) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const held = useRef(false);
  const wasCovered = useRef(covered);
  const within = ({ row, column }: Place): Place => {
    const kept = Math.max(0, Math.min(heights.length - 1, row));
    return { row: kept, column: Math.max(0, Math.min(columns(kept) - 1, column)) };
  };
  // Rows and cells go while somebody else plans too.
  const at = within(place);

  useEffect(() => {
    if (wasCovered.current && !covered) wantsFocus.current = true;
    wasCovered.current = covered;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`);
    const lost = held.current && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    if (cell) {
      cell.focus({ preventScroll: true });
      if (wantsFocus.current) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      wantsFocus.current = false;
    } else if (scroller.current && wantsFocus.current) {
      // Not drawn yet: scrolling there draws it.
      reveal(at.column);
      scroller.current.scrollTop = heights.slice(0, at.row).reduce((sum, one) => sum + one, 0);
    }
  });

  const go = (row: number, column: number): Place => {
    const to = within({ row, column });
    wantsFocus.current = true;
    setPlace(to);
    return to;
  };
  const onFocus = (event: FocusEvent) => {
    const found = placeOf(event.target);
    held.current = found !== undefined;
    if (found && (found.row !== at.row || found.column !== at.column)) setPlace(found);
  };
  // A cell that is drawn no more loses the focus too, and nobody has left.
  const onBlur = (event: FocusEvent) => {
    if (event.target.isConnected) held.current = false;
  };
  return { at, go, onFocus, onBlur };
}
