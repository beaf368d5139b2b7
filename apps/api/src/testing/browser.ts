import type { ErrorData } from '@daybook/contract/errors';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../router.ts';

type Client = ReturnType<typeof createTRPCClient<AppRouter>>;

/** A browser as far as the server can tell: it keeps cookies and calls over HTTP. */
export interface Browser {
  api: Client;
  cookies: Map<string, string>;
  /** What it sends with every call besides. */
  headers: Record<string, string>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export function openBrowser(url: string, headers: Record<string, string> = {}): Browser {
  const cookies = new Map<string, string>();
  const call = async (address: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const sent = new Headers(init.headers);
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    if (cookies.size > 0) sent.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(address, { ...init, headers: sent });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const equals = pair.indexOf('=');
      const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
      if (value === '' || /max-age=0/i.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/trpc`, fetch: (input, init) => call(input as string, init as RequestInit) })],
  });
  return { api, cookies, headers, fetch: (path, init) => call(`${url}${path}`, init) };
}

/** What a call was refused with; fails when it was not refused. */
export async function refusal(call: Promise<unknown>): Promise<ErrorData> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCClientError && error.data) return error.data as ErrorData;
    throw error;
  }
  throw new Error('the call was not refused');
}
