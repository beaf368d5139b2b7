import { refusedBy } from '@daybook/client';
import type { Me } from '@daybook/contract/access';
import { redirect } from '@tanstack/react-router';
import { answers, server } from '../server.ts';
import { learnServerTime } from '../time.ts';
import { chooseLanguage } from './language-choice.ts';

/** Lets in whoever is signed in; others are sent to sign in, or to set up Daybook, and come back to `href` after. */
export async function requireAccount(href: string): Promise<Me> {
  try {
    const me = await answers.access.me.ensureData();
    learnServerTime(me.serverTime);
    chooseLanguage(me.account.language);
    return me;
  } catch (error) {
    if (refusedBy(error).reason !== 'not-signed-in') throw error;
  }
  const { needsOwner } = await server.setup.status.query();
  throw needsOwner
    ? redirect({ to: '/setup' })
    : redirect({ to: '/sign-in', search: href === '/' ? {} : { to: href } });
}
