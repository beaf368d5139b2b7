import { languages } from '@daybook/contract/languages';
import type { Language } from '@daybook/contract/values';
import { languageNames, useLanguage, useWords } from '@daybook/ui/language/current';
import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import type { ReactElement } from 'react';
import { chooseLanguage } from '../access/language-choice.ts';
import { answers, trpc } from '../server.ts';
import { shellWords } from './words.ts';

/** In which language Daybook speaks to this account, here and wherever it signs in. */
export function LanguageChoice(): ReactElement {
  const words = useWords(shellWords);
  const update = trpc.access.updateMe.useMutation({ onSuccess: () => answers.access.me.invalidate() });
  const choose = (chosen: Language) => {
    chooseLanguage(chosen);
    update.mutate({ language: chosen });
  };
  return (
    <SegmentedControl<Language>
      fullWidth
      aria-label={words.language}
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
      value={useLanguage()}
      onChange={choose}
    />
  );
}
