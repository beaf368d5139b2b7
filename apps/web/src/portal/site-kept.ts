const key = 'daybook-portal-site';

/** At which site this browser signed in last, by its booking page's name: mails lead to the portal without saying where. */
export function keptSite(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keepSite(slug: string): void {
  try {
    localStorage.setItem(key, slug);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
