import { server } from '../server.ts';

const mark = 'daybook-site-session';
const again = 5_000;

/** Counts sign-ins and endings, so that an ending that still waits for its answer does not end the next sign-in. */
let turn = 0;

/**
 * Signs an account in, for the site's own pages. That this tablet did is noted before, so that the session is ended also
 * when the page is gone before its answer.
 */
export async function beginSiteSession(login: string, password: string) {
  turn += 1;
  localStorage.setItem(mark, '1');
  return await server.access.signIn.mutate({ login, password });
}

/** Ends the session that this tablet began, and tries until the server has heard it. Harmless when there is none. */
export function endSiteSession(): void {
  if (localStorage.getItem(mark) === null) return;
  turn += 1;
  const own = turn;
  const end = async () => {
    if (own !== turn) return;
    try {
      await server.access.signOut.mutate();
      if (own === turn) localStorage.removeItem(mark);
    } catch {
      window.setTimeout(end, again);
    }
  };
  void end();
}
