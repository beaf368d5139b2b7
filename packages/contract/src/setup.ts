import * as z from 'zod/mini';
import { login, password } from './access.ts';
import { anyone, mutation, query } from './procedure.ts';
import { currency, done, language, line, timeZone } from './values.ts';

export const status = query({
  caller: anyone,
  input: z.void(),
  output: z.object({
    needsOwner: z.boolean(),
    /** Whether mail leaves this Daybook; otherwise it is kept. */
    mailLeaves: z.boolean(),
  }),
  reasons: [],
});

/** The first organization, its first site and its owner. Once; the code is printed when the server starts. */
export const createOwner = mutation({
  caller: anyone,
  input: z.object({
    setupCode: line(40),
    organization: z.object({ name: line(120) }),
    site: z.object({ name: line(80), zone: timeZone, currency }),
    owner: z.object({ name: line(80), login, password, language }),
  }),
  output: done,
  reasons: ['setup-done', 'setup-code-wrong', 'login-taken'],
});
