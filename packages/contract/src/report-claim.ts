import * as z from 'zod/mini';
import { claim } from './clock.ts';

/** At a site's own sign-in: the person who does it. Others are who they signed in as. */
export const by = z.optional(claim);
/** What a claim can be answered with. */
export const claimReasons = ['person-needed', 'pin-unknown', 'badge-unknown', 'locked-out', 'grant-not-valid'] as const;
