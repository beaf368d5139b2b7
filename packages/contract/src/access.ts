import * as z from 'zod/mini';
import { accountId, employeeId, organizationId, sessionId, siteId } from './ids.ts';
import { permission, role } from './permissions.ts';
import { account, anyone, mutation, query, signedIn } from './procedure.ts';
import { cursorInput, done, language, line, moment, page, version } from './values.ts';

/** What somebody types to say who they are: an e-mail address or a short name; compared without case. */
export const login = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.minLength(3), z.maxLength(120), z.regex(/^[a-z0-9][a-z0-9._+@-]*$/));
/** A new password: 10 to 200 characters of any kind (NIST SP 800-63B: length, no composition rules). */
export const password = z.string().check(z.minLength(10), z.maxLength(200));

/** The sites an account sees: all, or those named. */
export const siteScope = z.union([z.literal('all'), z.array(siteId).check(z.maxLength(500))]);
export type SiteScope = z.output<typeof siteScope>;

export const me = query({
  caller: account('own'),
  input: z.void(),
  output: z.object({
    account: z.object({
      id: accountId,
      name: z.string(),
      login: z.string(),
      role,
      language,
      employeeId: z.nullable(employeeId),
      sites: siteScope,
    }),
    organization: z.object({ id: organizationId, name: z.string() }),
    permissions: z.array(permission),
    /** Null when an API token asks. */
    sessionId: z.nullable(sessionId),
    serverTime: moment,
  }),
  reasons: [],
});
export type Me = z.output<(typeof me)['output']>;

export const signIn = mutation({
  caller: anyone,
  // Whatever was typed is tried: a login that could not exist is answered like a wrong one.
  input: z.object({
    login: line(120).check(z.toLowerCase()),
    password: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  output: z.object({ account: z.object({ id: accountId, name: z.string(), role, language }) }),
  reasons: ['sign-in-failed', 'locked-out', 'slow-down', 'demo-sign-in-elsewhere'],
});

/** Ends the staff session of this browser, if there is one; harmless when repeated. */
export const signOut = mutation({ caller: anyone, input: z.void(), output: done, reasons: [] });

/** Changes one's own password and ends one's other sessions. */
export const changePassword = mutation({
  caller: account('own'),
  input: z.object({ current: z.string().check(z.minLength(1), z.maxLength(200)), next: password }),
  output: done,
  reasons: ['sign-in-failed', 'locked-out'],
});

/** One's own name on screens and language. */
export const updateMe = mutation({ caller: account('own'), input: z.object({ language }), output: done, reasons: [] });

/** Who a one-time link is for, so that the page can greet by name. */
export const link = query({
  caller: anyone,
  input: z.object({ token: line(100) }),
  output: z.object({ name: z.string(), login: z.string(), organization: z.string(), language }),
  reasons: ['link-not-valid'],
});

/** Sets the password by a one-time link, ends the account's sessions and signs in. */
export const resetPassword = mutation({
  caller: anyone,
  input: z.object({ token: line(100), password }),
  output: done,
  reasons: ['link-not-valid'],
});

/**
 * Mails a link that sets the password to a login that is an e-mail address. Answered alike whether there is such an
 * account or not.
 */
export const forgotPassword = mutation({
  caller: anyone,
  input: z.object({ login: line(120).check(z.toLowerCase()) }),
  output: done,
  reasons: ['slow-down'],
});

export const session = z.object({
  id: sessionId,
  current: z.boolean(),
  createdAt: moment,
  lastSeenAt: moment,
  endsAt: moment,
  /** The browser as it named itself, shortened ("Chrome on Linux"). */
  browser: z.string(),
  address: z.string(),
});
export const sessionsList = query({
  caller: signedIn('own'),
  input: z.void(),
  output: z.object({ items: z.array(session) }),
  reasons: [],
});
export const sessionsRevoke = mutation({
  caller: account('own'),
  input: z.object({ id: sessionId }),
  output: done,
  reasons: ['not-found'],
});
export const sessionsRevokeOthers = mutation({
  caller: account('own'),
  input: z.void(),
  output: z.object({ ended: z.int() }),
  reasons: [],
});

export const accountView = z.object({
  id: accountId,
  name: z.string(),
  login: z.string(),
  role,
  language,
  sites: siteScope,
  employeeId: z.nullable(employeeId),
  state: z.enum(['invited', 'active', 'disabled']),
  createdAt: moment,
  lastSeenAt: z.nullable(moment),
  version,
});
export type AccountView = z.output<typeof accountView>;

const accountFields = { name: line(80), role, language, sites: siteScope, employeeId: z.nullable(employeeId) };
/**
 * A one-time link, shown once: a path below the product's address, good for seven days. `mailed`: it is on its way to
 * the login too.
 */
const oneTimeLink = z.object({ path: z.string(), endsAt: moment, mailed: z.boolean() });

export const accountsList = query({
  caller: account('accounts.see'),
  input: z.object({ search: z.optional(line(80)), ...cursorInput }),
  output: page(accountView),
  reasons: [],
});
export const accountsGet = query({
  caller: account('accounts.see'),
  input: z.object({ id: accountId }),
  output: accountView,
  reasons: ['not-found'],
});
export const accountsCreate = mutation({
  caller: account('accounts.change'),
  input: z.object({ id: accountId, login, ...accountFields }),
  output: z.object({ account: accountView, link: oneTimeLink }),
  reasons: ['login-taken', 'not-found', 'idempotency-mismatch'],
});
/** A new one-time link for an account; the one before stops working. */
export const accountsInvite = mutation({
  caller: account('accounts.change'),
  input: z.object({ id: accountId }),
  output: z.object({ link: oneTimeLink }),
  reasons: ['not-found'],
});
export const accountsUpdate = mutation({
  caller: account('accounts.change'),
  input: z.object({ id: accountId, version, ...accountFields }),
  output: accountView,
  reasons: ['not-found', 'stale', 'own-account', 'last-owner'],
});
/** Ends the account's sessions at once. */
export const accountsDisable = mutation({
  caller: account('accounts.change'),
  input: z.object({ id: accountId }),
  output: accountView,
  reasons: ['not-found', 'own-account', 'last-owner'],
});
export const accountsEnable = mutation({
  caller: account('accounts.change'),
  input: z.object({ id: accountId }),
  output: accountView,
  reasons: ['not-found'],
});
