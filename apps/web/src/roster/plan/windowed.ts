import { type RefObject, useLayoutEffect, useState } from 'react';

/** Which rows of a long list are drawn, and how much room is left for those before and behind (px). */
export interface Windowed {
  first: number;
  last: number;
  before: number;
  behind: number;
}

/** Rows that are drawn beyond what is seen, so that scrolling meets no gap. */
const spare = 6;
/** Fewer are all drawn. */
const few = 40;
/** Px of scrolling between one look at the rows and the next: less than the spare ones. */
const step = 120;

/** The rows within what the scrolling element shows; `heights` in px. */
export function useWindowed(scroller: RefObject<HTMLElement | null>, heights: readonly number[]): Windowed {
  const [seen, setSeen] = useState({ top: 0, height: 900 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const top = Math.floor(element.scrollTop / step) * step;
        const height = element.clientHeight + step;
        setSeen((before) => (before.top === top && before.height === height ? before : { top, height }));
      });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller]);
  return windowOf(heights, seen);
}

export function windowOf(heights: readonly number[], seen: { top: number; height: number }): Windowed {
  if (heights.length <= few) return { first: 0, last: heights.length - 1, before: 0, behind: 0 };
  let at = 0;
  let first = 0;
  while (first < heights.length - 1 && at + (heights[first] ?? 0) < seen.top) at += heights[first++] ?? 0;
  let last = first;
  let end = at;
  while (last < heights.length - 1 && end < seen.top + seen.height) end += heights[last++] ?? 0;
  const from = Math.max(0, first - spare);
  const to = Math.min(heights.length - 1, last + spare);
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
  return { first: from, last: to, before: sum(heights.slice(0, from)), behind: sum(heights.slice(to + 1)) };
}
