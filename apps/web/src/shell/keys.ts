import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMe } from '../access/use-me.ts';
import { runningMs } from '../time.ts';
import { isOverlayOpen, openKeyList, openPalette, typeAhead } from './open.ts';
import { roomsFor } from './rooms.ts';
import { singleKeysOn } from './single-keys.ts';

const sequenceWithinMs = 1_500;

/** The marked part of the screen that a letter presses or, when it is a field, goes to: `data-key="n"`. */
function press(letter: string): boolean {
  const part = [...document.querySelectorAll<HTMLElement>(`[data-key="${letter}"]`)].find((one) =>
    one.checkVisibility(),
  );
  if (!part) return false;
  if (part instanceof HTMLInputElement) part.focus();
  else part.click();
  return true;
}

/** Goes to the next or the previous row of the screen: whatever is marked `data-row`. */
function stepRow(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((one) => one.checkVisibility());
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? rows.indexOf(activeElement) : -1;
  const at = focused === -1 ? rows.findIndex((row) => row.ariaCurrent === 'true') : focused;
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by];
  next?.focus();
  return next !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type)) return false;
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Whether a single letter or digit may do something now. */
export function isForKeys(event: KeyboardEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey) return false;
  return singleKeysOn() && !isTyping(event.target) && !isCovered();
}

/** Whether something lies over the room; lists that are closed stay in the page unseen. */
function isCovered(): boolean {
  if (isOverlayOpen()) return true;
  return [...document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]')].some((one) =>
    one.checkVisibility(),
  );
}

/** The keys of every screen. Single letters are off while typing, while a dialog is open, and for whoever switched them off. */
export function useKeys(): void {
  const router = useRouter();
  const me = useMe();
  // Kept beside the effect: the account may be learned anew between the two letters.
  const goAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const byLetter = (letter: string): boolean => {
      if (runningMs() - goAt.current < sequenceWithinMs) {
        goAt.current = Number.NEGATIVE_INFINITY;
        const to = letter === 'm' ? '/me' : roomsFor(me).find((room) => room.letter === letter)?.path;
        if (to) void router.navigate({ to });
        return to !== undefined;
      }
      if (letter === 'g') goAt.current = runningMs();
      if (letter === '?') openKeyList();
      if (letter === 'j') return stepRow(1);
      if (letter === 'k') return stepRow(-1);
      return letter === 'g' || letter === '?' || press(letter);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        return openPalette();
      }
      if (event.metaKey || event.ctrlKey || event.altKey || event.key.length !== 1) return;
      if (!isTyping(event.target) && typeAhead(event.key)) return event.preventDefault();
      if (event.key === ' ') return;
      if (!singleKeysOn() || isTyping(event.target) || isCovered()) return;
      if (byLetter(event.key.toLowerCase())) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [router, me]);
}
