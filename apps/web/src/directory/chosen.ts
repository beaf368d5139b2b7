import type { EmployeeView } from '@daybook/contract/directory';
import { useState } from 'react';

/** The people who are chosen, kept while the list is narrowed down to find the next one. */
export interface Chosen {
  people: readonly EmployeeView[];
  has: (person: EmployeeView) => boolean;
  set: (people: readonly EmployeeView[], on: boolean) => void;
  clear: () => void;
}

export function useChosen(): Chosen {
  const [byId, setById] = useState<ReadonlyMap<string, EmployeeView>>(new Map());
  return {
    people: [...byId.values()],
    has: ({ id }) => byId.has(id),
    set: (people, on) =>
      setById((before) => {
        const after = new Map(before);
        for (const person of people) on ? after.set(person.id, person) : after.delete(person.id);
        return after;
      }),
    clear: () => setById(new Map()),
  };
}
