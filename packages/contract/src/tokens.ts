import * as z from 'zod/mini';
import { accountId, tokenId } from './ids.ts';
import { mutation, query, signedIn } from './procedure.ts';
import { cursorInput, line, moment, page, tokenScope } from './values.ts';

/** An API token: it acts as the account that made it, within its scopes, until it ends. */
export const tokenView = z.object({
  id: tokenId,
  name: z.string(),
  /** The last four characters, to tell tokens apart; the secret itself is stored nowhere. */
  hint: z.string(),
  scopes: z.array(tokenScope),
  account: z.object({ id: accountId, name: z.string() }),
  createdAt: moment,
  endsAt: moment,
  /** To the minute. */
  lastUsedAt: z.nullable(moment),
  state: z.enum(['active', 'ended', 'revoked']),
});
export type TokenView = z.output<typeof tokenView>;

/** The longest life of a token, in days. */
export const longestTokenDays = 366;

/** One's own tokens by name; everybody's for those who may change accounts. */
export const tokensList = query({
  caller: signedIn('tokens.own'),
  input: z.object(cursorInput),
  output: page(tokenView),
  reasons: [],
});
/** The same id again, before the token was used, makes a new secret: the first answer may never have arrived. */
export const tokensCreate = mutation({
  caller: signedIn('tokens.own'),
  input: z.object({
    id: tokenId,
    name: line(80),
    scopes: z.array(tokenScope).check(z.minLength(1), z.maxLength(10)),
    days: z.int().check(z.minimum(1), z.maximum(longestTokenDays)),
  }),
  output: z.object({ token: tokenView, secret: z.string() }),
  reasons: ['idempotency-mismatch'],
});
/** Ends a token at once, its streams within a second. Harmless when repeated. */
export const tokensRevoke = mutation({
  caller: signedIn('tokens.own'),
  input: z.object({ id: tokenId }),
  output: tokenView,
  reasons: ['not-found'],
});
