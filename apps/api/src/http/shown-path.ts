/** A request's path for logs and answers: without its query, and without what is as good as a key. */
export function shownPath(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(/^\/(calendar|files|b)\/.+/, '/$1/…');
}
