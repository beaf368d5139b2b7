import '@daybook/ui/tokens.css';
import './book.css';
import { LanguageProvider } from '@daybook/ui/language/current';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useChosenLanguage } from '../access/language-choice.ts';
import { shownAt } from './address.ts';
import { Book } from './book.tsx';
import { NotHere } from './not-here.tsx';
import { OwnLink } from './own-link.tsx';
import { queryClient } from './server.ts';

/** The pages for whoever is served: no sign-in, and none of what the house's own rooms load. */
function Visitor(): ReactElement {
  const shown = shownAt(location.pathname);
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider language={useChosenLanguage()}>
        {shown?.is === 'book' && <Book slug={shown.slug} />}
        {shown?.is === 'link' && <OwnLink token={shown.token} />}
        {!shown && <NotHere />}
      </LanguageProvider>
    </QueryClientProvider>
  );
}

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the app');
createRoot(place).render(
  <StrictMode>
    <Visitor />
  </StrictMode>,
);
