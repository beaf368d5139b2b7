import type { AuditView } from '@daybook/contract/audit';
import { useWords } from '@daybook/ui/language/current';
import { trailWords } from './trail-words.ts';

/** Who it was, in a word: the account or kiosk by name, a client by none, the program itself, or somebody who was not signed in. */
export function useActorName(): (actor: AuditView['actor']) => string {
  const words = useWords(trailWords);
  return ({ kind, name }) => {
    if (kind === 'job') return words.program;
    if (kind === 'client') return words.client;
    if (kind === 'anyone') return words.nobody;
    return name ?? words.unnamed;
  };
}
