import { clientsDuplicates, clientsList } from '@daybook/contract/clients';
import { getUntypedClient } from '@trpc/client';
import type * as z from 'zod/mini';
import { server } from '../../server.ts';

/**
 * The clients room is asked by its declarations in the contract, so that this screen asks nothing more of it than they
 * say.
 */
const asked = getUntypedClient(server);

export async function findClients(search: string): Promise<z.output<typeof clientsList.output>['items']> {
  const found = await asked.query('clients.list', { search, limit: 8 });
  return clientsList.output.parse(found).items;
}

export async function likeClients(
  input: z.input<typeof clientsDuplicates.input>,
): Promise<z.output<typeof clientsDuplicates.output>['items']> {
  const found = await asked.query('clients.duplicates', input);
  return clientsDuplicates.output.parse(found).items;
}
