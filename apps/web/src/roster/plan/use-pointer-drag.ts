import { type RefObject, useEffect, useRef } from 'react';

/** Px that a pointer travels before it drags. */
const slack = 5;

/** What a pointer carries: told of every move, then dropped, or let go. */
interface Carried {
  move: (event: PointerEvent) => void;
  drop: (event: PointerEvent) => void;
  end: () => void;
}
/** What a press would carry if it became a drag; null: nothing. */
export type Lift = (press: PointerEvent) => (() => Carried) | null;

/** Drags by mouse, pen or finger, beside React; Escape lets go of what is carried. */
export function usePointerDrag(area: RefObject<HTMLElement | null>, lift: Lift): void {
  const lifting = useRef(lift);
  lifting.current = lift;
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    let pressed: { x: number; y: number; take: () => Carried } | null = null;
    let carried: Carried | null = null;
    const end = () => {
      carried?.end();
      carried = null;
      pressed = null;
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || carried) return;
      const take = lifting.current(event);
      pressed = take && { x: event.clientX, y: event.clientY, take };
    };
    const move = (event: PointerEvent) => {
      if (!pressed) return;
      if (!carried) {
        if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < slack) return;
        carried = pressed.take();
        element.setPointerCapture(event.pointerId);
      }
      carried.move(event);
    };
    const up = (event: PointerEvent) => {
      const dropped = carried;
      end();
      if (!dropped) return;
      swallowClick();
      dropped.drop(event);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !carried) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
    };
    // The browser's own dragging, of a selection that lies there, would take the pointer away.
    const native = (event: DragEvent) => {
      if (pressed) event.preventDefault();
    };
    element.addEventListener('dragstart', native);
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key, { capture: true });
    return () => {
      end();
      element.removeEventListener('dragstart', native);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key, { capture: true });
    };
  }, [area]);
}

/** A drop is no press on what lies under it. */
function swallowClick(): void {
  const swallow = (click: MouseEvent) => click.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  // The click comes at once or not at all.
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
