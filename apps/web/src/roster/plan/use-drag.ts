import { type RefObject, useEffect, useRef } from 'react';

/** Px that a pointer travels before it drags. */
const slack = 5;

/** A shift was dropped on a cell; `copy`: with Alt or Ctrl held. */
export type Drop = (shiftId: string, cell: string, copy: boolean) => void;

/**
 * Drags boxes (`data-shift`) over cells (`data-cell`) by mouse, pen or finger. What follows the pointer and the marked
 * cell are drawn beside React: nothing of the grid is drawn anew while a box moves.
 */
export function useDrag(grid: RefObject<HTMLElement | null>, drop: Drop): void {
  const dropped = useRef(drop);
  dropped.current = drop;
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    let held: { box: HTMLElement; x: number; y: number; ghost: HTMLElement | null } | null = null;
    let target: HTMLElement | null = null;
    const mark = (cell: HTMLElement | null) => {
      if (target === cell) return;
      target?.removeAttribute('data-target');
      target = cell;
      target?.setAttribute('data-target', '');
    };
    const end = () => {
      held?.ghost?.remove();
      held = null;
      mark(null);
    };
    const down = (event: PointerEvent) => {
      const box = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-shift]') : null;
      if (!box || event.button !== 0 || box.dataset['state'] === 'removed') return;
      held = { box, x: event.clientX, y: event.clientY, ghost: null };
    };
    const move = (event: PointerEvent) => {
      if (!held) return;
      if (!held.ghost) {
        if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < slack) return;
        held.ghost = ghostOf(held.box);
        element.setPointerCapture(event.pointerId);
      }
      held.ghost.style.transform = `translate(${event.clientX - held.x}px, ${event.clientY - held.y}px)`;
      const under = document.elementFromPoint(event.clientX, event.clientY);
      mark(under?.closest<HTMLElement>('[data-cell]') ?? null);
    };
    const up = (event: PointerEvent) => {
      const [id, cell] = [held?.ghost ? held.box.dataset['shift'] : undefined, target?.dataset['cell']];
      end();
      if (!id || !cell) return;
      // A drop is no press on what lies under it.
      element.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
      dropped.current(id, cell, event.altKey || event.ctrlKey || event.metaKey);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', end);
    return () => {
      end();
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', end);
    };
  }, [grid]);
}

function ghostOf(box: HTMLElement): HTMLElement {
  const { left, top, width } = box.getBoundingClientRect();
  const ghost = box.cloneNode(true) as HTMLElement;
  ghost.removeAttribute('data-shift');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;z-index:50;pointer-events:none;opacity:.9;box-shadow:var(--shadow-2)`;
  document.body.append(ghost);
  return ghost;
}
