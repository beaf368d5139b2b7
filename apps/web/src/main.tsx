import '@daybook/ui/tokens.css';
import './theme/mantine.css';
import './theme/app.css';
import { LanguageProvider } from '@daybook/ui/language/current';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followSession } from './access/follow-session.ts';
import { useChosenLanguage } from './access/language-choice.ts';
import { watchForPerson } from './background.ts';
import { router } from './router.tsx';
import { queryClient, server, trpc } from './server.ts';
import { cssVariablesResolver, theme } from './theme/theme.ts';

const look = localStorageColorSchemeManager({ key: 'daybook-look' });

function App(): ReactElement {
  return (
    <trpc.Provider client={server} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          colorSchemeManager={look}
          defaultColorScheme="auto"
        >
          <LanguageProvider language={useChosenLanguage()}>
            <RouterProvider router={router} />
          </LanguageProvider>
        </MantineProvider>
      </QueryClientProvider>
    </trpc.Provider>
  );
}

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the app');
watchForPerson(window);
followSession(router);
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
