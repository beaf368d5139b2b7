import type { AccountId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import { atRest, type State, stay } from '../state.ts';

/** Signing in for the site, and the site's own pages. */
export type SiteScreen = { at: 'site-sign-in' } | { at: 'site'; accountId: AccountId; name: string };

export type SiteEvent =
  | { is: 'site sign-in' }
  | { is: 'site signed in'; visit: number; accountId: AccountId; name: string; language: Language }
  | { is: 'site left' };

/** From the foot of the tablet at rest to the site's pages, and back to the sky. */
export function reduceSite(state: State, event: SiteEvent, at: number): State {
  const { screen } = state;
  const leavesAt = at + stay.site;
  switch (event.is) {
    case 'site sign-in':
      return screen.at === 'idle' ? { ...state, screen: { at: 'site-sign-in' }, leavesAt } : state;
    case 'site signed in': {
      if (screen.at !== 'site-sign-in' || event.visit !== state.visit) return state;
      const language = state.chosen ? state.language : event.language;
      return { ...state, language, screen: { at: 'site', accountId: event.accountId, name: event.name }, leavesAt };
    }
    case 'site left':
      return screen.at === 'site' || screen.at === 'site-sign-in' ? atRest(state) : state;
  }
}
