import * as clients from '@daybook/contract/clients';
import { account, router } from '../trpc.ts';
import { accessLog } from './access-log.ts';
import { archiveClient } from './archive-client.ts';
import { createClient } from './create-client.ts';
import { getClient } from './get-client.ts';
import { getHousehold } from './get-household.ts';
import { listClients } from './list-clients.ts';
import { listDuplicates } from './list-duplicates.ts';
import { mergeClients } from './merge-clients.ts';
import { saveHousehold } from './save-household.ts';
import { unarchiveClient } from './unarchive-client.ts';
import { unmergeClient } from './unmerge-client.ts';
import { updateClient } from './update-client.ts';

export const clientsRouter = router({
  list: account(clients.clientsList).query(({ ctx, input }) => listClients(ctx, input)),
  get: account(clients.clientsGet).query(({ ctx, input }) => getClient(ctx, input)),
  duplicates: account(clients.clientsDuplicates).query(({ ctx, input }) => listDuplicates(ctx, input)),
  create: account(clients.clientsCreate).mutation(({ ctx, input }) => createClient(ctx, input)),
  update: account(clients.clientsUpdate).mutation(({ ctx, input }) => updateClient(ctx, input)),
  archive: account(clients.clientsArchive).mutation(({ ctx, input }) => archiveClient(ctx, input)),
  unarchive: account(clients.clientsUnarchive).mutation(({ ctx, input }) => unarchiveClient(ctx, input)),
  merge: account(clients.clientsMerge).mutation(({ ctx, input }) => mergeClients(ctx, input)),
  unmerge: account(clients.clientsUnmerge).mutation(({ ctx, input }) => unmergeClient(ctx, input)),
  accessLog: account(clients.clientsAccessLog).query(({ ctx, input }) => accessLog(ctx, input)),
  households: router({
    get: account(clients.householdsGet).query(({ ctx, input }) => getHousehold(ctx, input)),
    save: account(clients.householdsSave).mutation(({ ctx, input }) => saveHousehold(ctx, input)),
  }),
});
