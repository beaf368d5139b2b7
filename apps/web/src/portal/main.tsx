import '@daybook/ui/tokens.css';
import '../book/book.css';
import { LanguageProvider } from '@daybook/ui/language/current';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useChosenLanguage } from '../access/language-choice.ts';
import { Portal } from './portal.tsx';
import { queryClient } from './server.ts';

/** The portal for clients, on pages of their own: none of what the house's own rooms load. */
function Page(): ReactElement {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider language={useChosenLanguage()}>
        <Portal />
      </LanguageProvider>
    </QueryClientProvider>
  );
}

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the app');
createRoot(place).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
