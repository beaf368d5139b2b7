import { LanguageProvider } from '@daybook/ui/language/current';
import { wallTime } from '@daybook/ui/language/format';
import { type ReactElement, useEffect } from 'react';
import { skyAt } from './kiosk/sky.ts';
import { useHiddenUpdate } from './kiosk/use-hidden-update.ts';
import { Screens } from './screens.tsx';
import type { State } from './state.ts';
import { useServerNow } from './time.ts';
import { useKiosk } from './use-kiosk.ts';

/** The screens that no person is in the middle of. */
const nobodyStands: ReadonlySet<State['screen']['at']> = new Set(['idle', 'starting', 'display']);

/** The kiosk: dark while it is night at the site, in the language of who stands before it. */
export function App(): ReactElement {
  const { state, tell } = useKiosk();
  const now = useServerNow(60_000);
  const night = state.me !== null && skyAt(wallTime(state.me.site.zone, now)).name === 'night';
  // The screen of a waiting room is dark at all times.
  const dark = night || state.screen.at === 'display';
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  useEffect(() => {
    const goBack = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') tell({ is: 'back' });
    };
    window.addEventListener('keydown', goBack);
    return () => window.removeEventListener('keydown', goBack);
  }, [tell]);
  const nobodyTakes = state.screen.at === 'numbers' && !state.screen.busy && state.leavesAt === null;
  useHiddenUpdate(nobodyTakes || nobodyStands.has(state.screen.at));
  return (
    <LanguageProvider language={state.language}>
      <Screens state={state} tell={tell} />
    </LanguageProvider>
  );
}
