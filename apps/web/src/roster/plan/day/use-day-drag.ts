import type { Axis } from '@daybook/ui/day-line/axis';
import { positionOf } from '@daybook/ui/day-line/marks';
import { type RefObject, useRef } from 'react';
import { type Stretch, timesOf } from '../stretch.ts';
import { boxUnder, isCopy } from '../use-drag.ts';
import { usePointerDrag } from '../use-pointer-drag.ts';
import { carried, type Grip } from './carry.ts';
import type { DayClock } from './day-clock.ts';

/** Px by which a box that is carried to another person may stray and keeps its times. */
const keeps = 24;

export interface Dropped {
  grip: Grip;
  /** Null: a new one was drawn. */
  shiftId: string | null;
  /** On whose line. */
  row: number;
  stretch: Stretch;
  copy: boolean;
}

interface Line {
  axis: Axis;
  clock: DayClock;
  dayStart: string;
  stretchOf: (shiftId: string) => Stretch | undefined;
  mayChange: boolean;
  /** How a box looks while it is carried. */
  look: string;
}

/** Drags boxes and their ends along lines (`data-line`) and between them, and draws new ones where a line is free. */
export function useDayDrag(area: RefObject<HTMLElement | null>, of: Line, drop: (dropped: Dropped) => void): void {
  const { axis, clock, dayStart } = of;
  const dropping = useRef(drop);
  dropping.current = drop;
  usePointerDrag(area, (press) => {
    const held = of.mayChange ? heldBy(press, of.stretchOf) : null;
    if (!held) return null;
    return () => {
      const { grip, line, stretch } = held;
      const { left, width } = line.getBoundingClientRect();
      const momentAt = (x: number) => axis.start + ((x - left) / width) * (axis.end - axis.start);
      const ghost = ghostIn(of.look);
      held.cell?.setAttribute('data-lifted', '');
      let target = line;
      const at = (event: PointerEvent): Stretch => {
        const strays = target !== line && Math.abs(event.clientX - press.clientX) < keeps;
        const pressedAt = momentAt(press.clientX);
        const now = strays ? pressedAt : momentAt(event.clientX);
        return carried({ grip, stretch, pressedAt, at: now }, clock, dayStart);
      };
      const aim = (event: PointerEvent) => {
        const under = grip === 'move' ? document.elementFromPoint(event.clientX, event.clientY) : null;
        const next = under?.closest('[role="row"]')?.querySelector<HTMLElement>('[data-line]') ?? target;
        if (next !== target) target.removeAttribute('data-target');
        target = next;
        target.setAttribute('data-target', '');
      };
      return {
        move: (event) => {
          aim(event);
          const now = at(event);
          const { starts, ends } = timesOf(now);
          const [from, to] = [now.from, now.to].map((minutes) => positionOf(axis, clock.momentAt(minutes)));
          const top = target.getBoundingClientRect().top + (target === line ? held.top : 6);
          ghost.textContent = `${starts}–${ends}`;
          ghost.style.transform = `translate(${left + ((from ?? 0) / 100) * width}px, ${top}px)`;
          ghost.style.width = `${(((to ?? 0) - (from ?? 0)) / 100) * width}px`;
        },
        drop: (event) => {
          const row = Number(target.dataset['line']);
          dropping.current({
            grip,
            shiftId: held.shiftId,
            row,
            stretch: at(event),
            copy: grip === 'move' && isCopy(event),
          });
        },
        end: () => {
          ghost.remove();
          held.cell?.removeAttribute('data-lifted');
          target.removeAttribute('data-target');
        },
      };
    };
  });
}

interface Held {
  grip: Grip;
  line: HTMLElement;
  cell: HTMLElement | null;
  shiftId: string | null;
  stretch: Stretch;
  /** Px from the top of its line. */
  top: number;
}

function heldBy({ target, pointerType }: PointerEvent, stretchOf: Line['stretchOf']): Held | null {
  if (!(target instanceof HTMLElement)) return null;
  const line = target.closest<HTMLElement>('[data-line]');
  const cell = target.closest<HTMLElement>('[data-cell]');
  if (!line) return null;
  const { edge } = target.dataset;
  const box = edge ? (cell?.querySelector<HTMLElement>('[data-shift]') ?? null) : boxUnder(target);
  const shiftId = box?.dataset['shift'];
  const stretch = shiftId === undefined ? undefined : stretchOf(shiftId);
  if (cell && shiftId !== undefined && stretch) {
    const grip = edge === 'start' || edge === 'end' ? edge : 'move';
    return { grip, line, cell, shiftId, stretch, top: cell.offsetTop };
  }
  // A finger on a free line scrolls.
  const free = target === line || (target === cell && target.dataset['free'] !== undefined);
  if (!free || pointerType === 'touch') return null;
  return { grip: 'draw', line, cell: null, shiftId: null, stretch: { from: 0, to: 0 }, top: 6 };
}

function ghostIn(look: string): HTMLElement {
  const ghost = document.createElement('span');
  ghost.className = look;
  ghost.dataset['state'] = 'draft';
  ghost.setAttribute('aria-hidden', 'true');
  document.body.append(ghost);
  return ghost;
}
