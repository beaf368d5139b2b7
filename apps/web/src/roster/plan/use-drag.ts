import { type RefObject, useRef } from 'react';
import { usePointerDrag } from './use-pointer-drag.ts';

/** A shift was dropped on a cell; `copy`: with Alt or Ctrl held. */
type Drop = (shiftId: string, cell: string, copy: boolean) => void;

/**
 * Drags boxes (`data-shift`) over cells (`data-cell`). What follows the pointer and the marked cell are drawn beside
 * React: nothing of the grid is drawn anew while a box moves.
 */
export function useDrag(grid: RefObject<HTMLElement | null>, drop: Drop): void {
  const dropping = useRef(drop);
  dropping.current = drop;
  usePointerDrag(grid, (press) => {
    const box = boxUnder(press.target);
    const id = box?.dataset['shift'];
    if (!box || !id) return null;
    return () => {
      const ghost = ghostOf(box);
      let target: HTMLElement | null = null;
      const mark = (cell: HTMLElement | null) => {
        if (target === cell) return;
        target?.removeAttribute('data-target');
        target = cell;
        target?.setAttribute('data-target', '');
      };
      return {
        move: ({ clientX, clientY }) => {
          ghost.style.transform = `translate(${clientX - press.clientX}px, ${clientY - press.clientY}px)`;
          const under = document.elementFromPoint(clientX, clientY);
          mark(under?.closest<HTMLElement>('[data-cell]') ?? null);
        },
        drop: (event) => {
          const under = document.elementFromPoint(event.clientX, event.clientY);
          const cell = under?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
          if (cell) dropping.current(id, cell, isCopy(event));
        },
        end: () => {
          ghost.remove();
          mark(null);
        },
      };
    };
  });
}

/** The box of a shift that may be moved. */
export function boxUnder(target: EventTarget | null): HTMLElement | null {
  const box = target instanceof Element ? target.closest<HTMLElement>('[data-shift]') : null;
  return box && box.dataset['state'] !== 'removed' ? box : null;
}

export function isCopy(event: Pick<PointerEvent, 'altKey' | 'ctrlKey' | 'metaKey'>): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

function ghostOf(box: HTMLElement): HTMLElement {
  const { left, top, width } = box.getBoundingClientRect();
  const ghost = box.cloneNode(true) as HTMLElement;
  ghost.removeAttribute('data-shift');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;z-index:50;pointer-events:none;will-change:transform;opacity:.9;box-shadow:var(--shadow-2)`;
  document.body.append(ghost);
  return ghost;
}
