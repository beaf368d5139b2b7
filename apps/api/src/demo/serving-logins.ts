import type { SiteKey } from './places.ts';

/** Who books and who serves at a site of the demo: at the center its own people, elsewhere the owner by herself. */
export function servingLogins(site: SiteKey): { desk: string; serves: string } {
  const owner = 'owner@demo.daybook';
  return site === 'parian'
    ? { desk: 'frontdesk@demo.daybook', serves: 'clinician@demo.daybook' }
    : { desk: owner, serves: owner };
}
