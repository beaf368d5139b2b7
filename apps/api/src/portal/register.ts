import type { portalRegister } from '@daybook/contract/portal';
import type * as z from 'zod/mini';
import { checkBorn } from '../clients/client-rows.ts';
import type { OpenContext } from '../context.ts';
import { askLink } from './ask-link.ts';

/** Somebody wants to use the portal: nothing comes of it before the mail is confirmed. */
export async function register(
  ctx: OpenContext,
  { slug, ...who }: z.output<(typeof portalRegister)['input']>,
): Promise<{ done: true }> {
  checkBorn(who, ctx.house.clock.now());
  const email = who.email.toLowerCase();
  return await askLink(ctx, { slug, email, said: { ...who, email } });
}
