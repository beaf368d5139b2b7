import { refusedBy } from '@daybook/client';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { refusalSentence } from '@daybook/ui/language/refusals';
import { toast } from '../shell/toast.ts';
import { serverNow } from '../time.ts';
import { formWords } from './words.ts';

/** Says why something that has no form was refused. */
export function useSayRefusal(): (error: unknown) => void {
  const words = useWords(formWords);
  const language = useLanguage();
  return (error) => {
    const { reason, facts } = refusedBy(error);
    toast(reason === 'no-answer' ? words.noAnswer : refusalSentence(language, reason, facts, serverNow()));
  };
}
