import type { Language } from '@daybook/contract/values';
import { chooseLanguage } from '../access/language-choice.ts';
import { useStep } from '../book/use-step.ts';
import { queryClient } from './server.ts';
import { type Step, viewOf } from './view.ts';

/**
 * What follows a sign-in: the account's language, and the screen that was asked for. Whose session ended is where one
 * was; what is not one's own is not shown there to anybody else.
 */
export function useArrive(): (account: { language: Language }, to?: Step) => Promise<void> {
  const { wanted, go } = useStep<Step>();
  return async ({ language }, to) => {
    chooseLanguage(language);
    queryClient.removeQueries({ queryKey: ['own'] });
    queryClient.setQueryData(['over'], false);
    if (to || viewOf(wanted).is === 'sign-in') go(to ?? 'home', 'replace');
    await queryClient.invalidateQueries({ queryKey: ['me'] });
  };
}
