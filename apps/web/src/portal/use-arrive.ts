import type { Language } from '@daybook/contract/values';
import { chooseLanguage } from '../access/language-choice.ts';
import { useStep } from '../book/use-step.ts';
import { queryClient } from './server.ts';
import type { Step } from './view.ts';

/** What follows a sign-in: the account's language, and the screen that was asked for. */
export function useArrive(): (account: { language: Language }, to?: Step) => Promise<void> {
  const { wanted, go } = useStep<Step>();
  return async ({ language }, to) => {
    chooseLanguage(language);
    queryClient.removeQueries({ queryKey: ['own'] });
    queryClient.setQueryData(['over'], false);
    if (to || wanted !== null) go(to ?? 'home', 'replace');
    await queryClient.invalidateQueries({ queryKey: ['me'] });
  };
}
