import { refusedBy } from '@daybook/client/refused';
import { newId } from '@daybook/contract/new-id';
import { useRef } from 'react';

/**
 * The id of a deed: the same while the same is asked again, since an answer that was lost on its way may have been a
 * yes; another for anything else, and once it was answered.
 */
export function useDeedId(): { of: (what: string) => string; settle: (error: unknown) => void } {
  const unanswered = useRef<{ what: string; id: string } | null>(null);
  return {
    of: (what) => {
      const id = unanswered.current?.what === what ? unanswered.current.id : newId();
      unanswered.current = { what, id };
      return id;
    },
    settle: (error) => {
      if (!error || refusedBy(error).reason !== 'no-answer') unanswered.current = null;
    },
  };
}
