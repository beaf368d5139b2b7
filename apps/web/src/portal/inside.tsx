import type { Language } from '@daybook/contract/values';
import { type ReactElement, useCallback, useEffect } from 'react';
import { chooseLanguage, hasChosenLanguage } from '../access/language-choice.ts';
import { AfterChoice } from '../book/sheet.tsx';
import { useStep } from '../book/use-step.ts';
import { Account } from './account.tsx';
import { Book } from './book.tsx';
import { Home } from './home.tsx';
import { Messages } from './messages.tsx';
import { Move } from './move.tsx';
import { One } from './one.tsx';
import { Past } from './past.tsx';
import { queryClient, server } from './server.ts';
import { type Me, MeContext } from './use-me.ts';
import { type Step, viewOf } from './view.ts';

/** What is seen by who is signed in. */
export function Inside({ me }: { me: Me }): ReactElement {
  useEffect(() => {
    if (!hasChosenLanguage()) chooseLanguage(me.language);
  }, [me.language]);
  // In it letters are written from then on. What fails is made good with the next choice.
  const keep = useCallback((language: Language) => {
    server.portal.setLanguage
      .mutate({ language })
      .then(() => queryClient.invalidateQueries({ queryKey: ['me'] }))
      .catch(() => undefined);
  }, []);
  return (
    <MeContext value={me}>
      <AfterChoice value={keep}>
        <Shown />
      </AfterChoice>
    </MeContext>
  );
}

function Shown(): ReactElement {
  const view = viewOf(useStep<Step>().wanted);
  switch (view.is) {
    case 'past':
      return <Past />;
    case 'messages':
      return <Messages />;
    case 'account':
      return <Account />;
    case 'book':
    case 'service':
      return <Book step={view.is} />;
    case 'one':
      return <One key={view.id} id={view.id} />;
    case 'move':
      return <Move key={view.id} id={view.id} />;
    default:
      return <Home />;
  }
}
