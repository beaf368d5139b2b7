import { type RefObject, useRef } from 'react';
import type { Stretch } from '../../roster/plan/stretch.ts';
import { usePointerDrag } from '../../roster/plan/use-pointer-drag.ts';
import { pxPerMinute } from './px.ts';
import { shifted, type Target, toQuarter } from './target.ts';

interface Area {
  columns: number;
  range: Stretch;
  /** Where the appointment lies; undefined: it is not to be moved. */
  placeOf: (id: string) => Target | undefined;
  say: (minutes: number) => string;
  look: string;
  /** Told what is lifted, and null when it is let go of. */
  lifted: (id: string | null) => void;
}

/** Drags blocks over the columns (`data-column`), and their ends, by quarters of an hour. */
export function useBlockDrag(
  grid: RefObject<HTMLElement | null>,
  area: Area,
  drop: (id: string, target: Target, isResized: boolean) => void,
): void {
  const now = useRef({ area, drop });
  now.current = { area, drop };
  usePointerDrag(grid, (press) => {
    const element = press.target instanceof HTMLElement ? press.target : null;
    const block = element?.closest<HTMLElement>('[data-moves]');
    const id = block?.dataset['appointment'];
    const from = id === undefined ? undefined : now.current.area.placeOf(id);
    // A finger on a block scrolls; it is moved by its panel.
    if (!block || id === undefined || !from || press.pointerType === 'touch') return null;
    const isResized = element?.dataset['edge'] === 'end';
    return () => {
      const { look, lifted } = now.current.area;
      const ghost = document.createElement('span');
      ghost.className = look;
      ghost.setAttribute('aria-hidden', 'true');
      block.setAttribute('data-lifted', '');
      lifted(id);
      const targetAt = (event: PointerEvent): Target => {
        const { columns, range } = now.current.area;
        const moved = toQuarter((event.clientY - press.clientY + scrolled(block, press)) / pxPerMinute);
        if (isResized) {
          const to = toQuarter(from.to + moved);
          return shifted(from, { longer: to - from.to }, { columns, range });
        }
        // On a quarter of the clock, wherever it began.
        const minutes = moved === 0 ? 0 : toQuarter(from.from + moved) - from.from;
        return { ...shifted(from, { minutes }, { columns, range }), column: columnUnder(event) ?? from.column };
      };
      return {
        move: (event) => {
          const target = targetAt(event);
          const body = grid.current?.querySelector(`[data-column="${target.column}"]`);
          if (ghost.parentElement !== body) body?.append(ghost);
          ghost.style.top = `${(target.from - now.current.area.range.from) * pxPerMinute}px`;
          ghost.style.height = `${(target.to - target.from) * pxPerMinute - 3}px`;
          ghost.textContent = `${now.current.area.say(target.from)} – ${now.current.area.say(target.to)}`;
        },
        drop: (event) => now.current.drop(id, targetAt(event), isResized),
        end: () => {
          ghost.remove();
          block.removeAttribute('data-lifted');
          now.current.area.lifted(null);
        },
      };
    };
  });
}

const starts = new WeakMap<PointerEvent, number>();

/** Px that the grid has been scrolled by since the press. */
function scrolled(block: HTMLElement, press: PointerEvent): number {
  const top = block.closest<HTMLElement>('[data-scroller]')?.scrollTop ?? 0;
  const first = starts.get(press);
  if (first === undefined) starts.set(press, top);
  return first === undefined ? 0 : top - first;
}

function columnUnder({ clientX }: PointerEvent): number | undefined {
  const bodies = [...document.querySelectorAll<HTMLElement>('[data-column]')];
  const under = bodies.find((body) => {
    const { left, right } = body.getBoundingClientRect();
    return clientX >= left && clientX < right;
  });
  return under && Number(under.dataset['column']);
}
