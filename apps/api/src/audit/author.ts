import type { VerbContext } from '../context.ts';
import type { Author } from './record.ts';

/** The author of what this context's actor does now. */
export function authorOf(ctx: VerbContext): Author {
  return { actor: ctx.actor, request: ctx.request, at: ctx.house.clock.now() };
}
