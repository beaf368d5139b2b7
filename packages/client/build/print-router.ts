import { readFileSync } from 'node:fs';
import { appRouter } from '@daybook/api/router';
import { reasonCodes } from '@daybook/contract/errors';
import type { Declaration } from '@daybook/contract/procedure';
import type * as z from 'zod/mini';
import { printType } from './print-type.ts';

type Declared = Declaration<'query' | 'mutation' | 'subscription', z.core.$ZodType, z.core.$ZodType>;
interface Tree {
  [name: string]: Tree | Declared;
}

const kinds = {
  query: 'TRPCQueryProcedure',
  mutation: 'TRPCMutationProcedure',
  subscription: 'TRPCSubscriptionProcedure',
};

function isDeclared(node: Tree | Declared): node is Declared {
  return typeof (node as Declared).type === 'string' && 'caller' in node;
}

/** The procedures by room, from the router as it runs. */
function tree(): Tree {
  // At run time tRPC keeps them flat, by their dotted names; its types say a tree.
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  const made: Tree = {};
  for (const [path, procedure] of Object.entries(procedures)) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    let at = made;
    for (const name of names) {
      at[name] ??= {};
      at = at[name] as Tree;
    }
    at[last] = (procedure as { meta: { declaration: Declared } }).meta.declaration;
  }
  return made;
}

function printNode(node: Tree | Declared): string {
  if (!isDeclared(node)) {
    const inner = Object.entries(node).map(([name, child]) => `${JSON.stringify(name)}: ${printNode(child)}`);
    return `{ ${inner.join('; ')} }`;
  }
  const input = printType(node.input, 'input');
  const output = printType(node.output, 'output');
  const told = node.type === 'subscription' ? `AsyncIterable<{ id: string; data: ${output} }>` : output;
  return `${kinds[node.type]}<{ input: ${input}; output: ${told}; meta: unknown }>`;
}

/** What the contract says of refusals besides the reasons, as it stands there. */
function refusals(): string {
  const text = readFileSync(new URL('../../contract/src/errors.ts', import.meta.url), 'utf8');
  return text.slice(text.indexOf('/** More about a refusal'));
}

/** `AppRouter` without the server behind it, and the closed list of reasons: the head of the one declaration file. */
export function printRouter(): string {
  const reasons = Object.keys(reasonCodes).map((reason) => JSON.stringify(reason));
  return `import type { TRPCClient } from '@trpc/client';
import type {
  inferRouterInputs, TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure, TRPCSubscriptionProcedure,
} from '@trpc/server';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** Why Daybook refused. Closed: a \`switch\` over it can be exhaustive. */
export type Reason = ${reasons.join(' | ')};
${refusals()}/** Every procedure of Daybook. */
export type AppRouter = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: { message: string; code: number; data: ErrorData }; transformer: false },
  ${printNode(tree())}
>;
`;
}
