/** What an address of the portal names: a site, by its booking page's name, and the token of a mail's link. */
export interface Named {
  slug: string | null;
  token: string | null;
}

/** Reads `/portal`, `/portal/<site>` and `/portal/welcome#<token>`. */
export function namedBy(path: string, hash: string): Named {
  const name = /^\/portal\/([a-z0-9-]{3,40})\/?$/i.exec(path)?.[1]?.toLowerCase() ?? null;
  const token = name === 'welcome' ? (/^#([\w-]{43})$/.exec(hash)?.[1] ?? null) : null;
  // Without a token behind it a site may well be called so; a link that was cut off names none.
  return { slug: token === null && !(name === 'welcome' && hash !== '') ? name : null, token };
}
