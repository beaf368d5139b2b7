import { tokenHash } from '@daybook/auth/tokens';
import type { ErrorData } from '@daybook/contract/errors';
import { may } from '@daybook/contract/permissions';
import { type Declaration, scopeFor } from '@daybook/contract/procedure';
import { initTRPC } from '@trpc/server';
import type * as z from 'zod/mini';
import type { AccountActor, ClientActor, KioskActor, Member } from './actor.ts';
import type { Context, OpenContext, VerbContext } from './context.ts';
import { errorData } from './error-data.ts';
import { Refusal } from './refusal.ts';
import { tenantOf } from './tenant.ts';

/** A procedure's declaration, whatever its types. */
export type Declared = Declaration<'query' | 'mutation' | 'subscription', z.core.$ZodType, z.core.$ZodType>;

interface Meta {
  /** The contract's word on this procedure. */
  declaration: Declared;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error, path, ctx }): { message: string; code: typeof shape.code; data: ErrorData } => {
      const data = errorData(error, {
        httpStatus: shape.data.httpStatus,
        path,
        requestId: ctx?.request.requestId ?? '',
      });
      return { message: data.reason, code: shape.code, data };
    },
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 15_000 } },
  });

export const router = t.router;
export const mergeRouters = t.mergeRouters;

/** A procedure that everybody may call. */
export function anyone<const D extends Declared>(declaration: D) {
  return t.procedure
    .meta({ declaration })
    .use(({ ctx, next }) => next({ ctx: { house: ctx.house, request: ctx.request } satisfies OpenContext }))
    .input<D['input']>(declaration.input)
    .output<D['output']>(declaration.output);
}

/** A procedure for accounts with the permission that the declaration names. */
export function account<const D extends Declared>(declaration: D) {
  return accountStream(declaration).output<D['output']>(declaration.output);
}

/** The same without a declared answer: each event of a stream is typed by its verb. */
export function accountStream<const D extends Declared>(declaration: D) {
  return t.procedure
    .meta({ declaration })
    .use(async ({ ctx, next }) => next({ ctx: await memberOf(ctx, declaration) }))
    .input<D['input']>(declaration.input);
}

/** What a verb may touch that this account calls, if it has the permission that the declaration names. */
export async function memberOf(ctx: Context, declaration: Declared): Promise<VerbContext<AccountActor>> {
  const { caller } = declaration;
  if (caller.by !== 'account') throw new Error('declared for another caller');
  const actor = await accountOf(ctx, declaration);
  if (!may(actor, caller.permission)) throw new Refusal('not-allowed');
  return memberContext(ctx, actor);
}

/** A stream for whoever is signed in, account or kiosk: the verb finds out. */
export function openStream<const D extends Declared>(declaration: D) {
  return t.procedure.meta({ declaration }).input<D['input']>(declaration.input);
}

/** A procedure for enrolled kiosks. */
export function kiosk<const D extends Declared>(declaration: D) {
  return kioskStream(declaration).output<D['output']>(declaration.output);
}

/** The same without a declared answer: each event of a stream is typed by its verb. */
export function kioskStream<const D extends Declared>(declaration: D) {
  return t.procedure
    .meta({ declaration })
    .use(async ({ ctx, next }) => {
      const actor = await ctx.kiosk();
      if (actor.kind !== 'kiosk') throw new Refusal('kiosk-unknown');
      return next({ ctx: memberContext<KioskActor>(ctx, actor) });
    })
    .input<D['input']>(declaration.input);
}

/** A procedure for whoever is signed in to the portal: the verb finds out of whom it may speak. */
export function client<const D extends Declared>(declaration: D) {
  return t.procedure
    .meta({ declaration })
    .use(async ({ ctx, next }) => next({ ctx: memberContext<ClientActor>(ctx, await ctx.client()) }))
    .input<D['input']>(declaration.input)
    .output<D['output']>(declaration.output);
}

/** For what a kiosk may still do for a while after it was revoked; the verb sees whether it was. */
export function kioskEvenRevoked<const D extends Declared>(declaration: D) {
  return t.procedure
    .meta({ declaration })
    .use(async ({ ctx, next }) => {
      const actor = await ctx.kiosk({ evenRevoked: true });
      if (actor.kind !== 'kiosk') throw new Refusal('kiosk-unknown');
      return next({ ctx: memberContext<KioskActor>(ctx, actor) });
    })
    .input<D['input']>(declaration.input)
    .output<D['output']>(declaration.output);
}

/** For the clock-in: the kiosk's credential goes unread to the statement that checks it, so that there is one round trip. */
export function kioskCredential<const D extends Declared>(declaration: D) {
  return t.procedure
    .meta({ declaration })
    .use(({ ctx, next }) => {
      const token = ctx.request.cookie(ctx.house.spaces.kiosk.sessionCookieName);
      if (!token) throw new Refusal('kiosk-unknown');
      return next({ ctx: { house: ctx.house, request: ctx.request, credential: tokenHash(token) } });
    })
    .input<D['input']>(declaration.input)
    .output<D['output']>(declaration.output);
}

/** The account that calls, if it calls by a session, or by a token that may call this. */
export async function accountOf(ctx: Pick<Context, 'staff'>, declaration: Declared): Promise<AccountActor> {
  const actor = await ctx.staff();
  if (actor.kind !== 'account') throw new Refusal('not-signed-in');
  const scope = scopeFor(declaration);
  const { credential } = actor;
  if ('tokenId' in credential && !(scope && credential.scopes.includes(scope))) throw new Refusal('not-in-scope');
  return actor;
}

function memberContext<A extends Member>(ctx: Pick<Context, 'house' | 'request'>, actor: A): VerbContext<A> {
  return { actor, db: tenantOf(ctx.house, actor.organizationId), house: ctx.house, request: ctx.request };
}
