import type { AppointmentRequest } from '@daybook/contract/appointment-requests';
import type { AppointmentId } from '@daybook/contract/ids';
import { useEffect, useRef, useState } from 'react';
import type { Changes } from '../appointments/use-changes.ts';

/**
 * Answers requests one after the other: what was answered goes, and the next one has the focus.
 * @param items as they are shown, without those that are being answered
 */
export function useAnswers(items: readonly AppointmentRequest[], changes: Changes) {
  const buttons = useRef(new Map<AppointmentId, HTMLButtonElement>());
  const title = useRef<HTMLHeadingElement>(null);
  const [declining, setDeclining] = useState<AppointmentRequest | null>(null);
  const next = useRef<AppointmentId | null>(null);
  const asked = declining !== null || changes.question !== null;
  const wasAsked = useRef(asked);

  const go = (id: AppointmentId | undefined) => ((id && buttons.current.get(id)) ?? title.current)?.focus();
  const after = (item: AppointmentRequest) => {
    const at = items.findIndex(({ id }) => id === item.id);
    return (items[at + 1] ?? items[at - 1])?.id;
  };
  // A dialog that closes gives the focus back to a line that may be gone.
  useEffect(() => {
    if (wasAsked.current && !asked && next.current) {
      const there = items.find(({ id }) => id === next.current) ?? items[0];
      next.current = null;
      go(there?.id);
    }
    wasAsked.current = asked;
  });
  return {
    title,
    declining,
    button: (id: AppointmentId) => (element: HTMLButtonElement | null) => {
      if (element) buttons.current.set(id, element);
      else buttons.current.delete(id);
    },
    accept: (item: AppointmentRequest) => {
      go(after(item));
      void changes.setState(item, 'booked');
    },
    ask: (item: AppointmentRequest) => {
      next.current = after(item) ?? item.id;
      setDeclining(item);
    },
    decline: (item: AppointmentRequest) => changes.cancel(item),
    /** Whoever thought better of it is where they were. */
    leave: (done: boolean) => {
      if (!done && declining) next.current = declining.id;
      setDeclining(null);
    },
  };
}
