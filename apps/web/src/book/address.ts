/** What an address of these pages is about; null: nothing that there is. */
export type Shown = { is: 'book'; slug: string } | { is: 'link'; token: string };

/** Reads `/book/<site>` and `/b/<token>`. */
export function shownAt(path: string): Shown | null {
  const slug = /^\/book\/([a-z0-9-]{3,40})\/?$/i.exec(path)?.[1];
  if (slug) return { is: 'book', slug: slug.toLowerCase() };
  const token = /^\/b\/([\w-]{43})\/?$/.exec(path)?.[1];
  return token ? { is: 'link', token } : null;
}
