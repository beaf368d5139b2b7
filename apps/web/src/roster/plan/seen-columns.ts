import { type RefObject, useLayoutEffect, useState } from 'react';

/** The first and the last of many columns that are drawn. */
export interface Columns {
  first: number;
  last: number;
}

/** Columns that are drawn beyond what is seen, so that scrolling meets no gap. */
const spare = 2;
/** Fewer are all drawn. */
const few = 14;

/** Which of equally wide columns lie within what the scrolling element shows, beside what sticks to its start. */
export function useSeenColumns(scroller: RefObject<HTMLElement | null>, count: number): Columns {
  const [seen, setSeen] = useState<Columns>({ first: 0, last: Math.min(count, few) - 1 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const sticks = element.querySelector<HTMLElement>('[role="columnheader"]')?.offsetWidth ?? 0;
      const { scrollLeft, clientWidth, scrollWidth } = element;
      const next = columnsOf(count, { left: scrollLeft, width: clientWidth - sticks, all: scrollWidth - sticks });
      setSeen((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, count]);
  return seen;
}

/** Px: how far it is scrolled, how much of the columns is seen, and how wide they all are. */
export function columnsOf(count: number, { left, width, all }: { left: number; width: number; all: number }): Columns {
  if (count < few || all <= 0) return { first: 0, last: count - 1 };
  const one = all / count;
  const first = Math.max(0, Math.floor(left / one) - spare);
  return { first, last: Math.min(count - 1, Math.ceil((left + width) / one) + spare - 1) };
}
