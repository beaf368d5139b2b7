import type { RequestFacts } from './context.ts';

/** What the verbs may know of a command: it comes from this machine and has no browser. */
export const commandRequest: RequestFacts = {
  requestId: 'command',
  address: '',
  userAgent: '',
  cookie: () => undefined,
  bearer: undefined,
  setCookie: () => undefined,
  background: true,
  local: true,
};
