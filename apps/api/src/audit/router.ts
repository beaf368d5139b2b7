import * as audit from '@daybook/contract/audit';
import { account, router } from '../trpc.ts';
import { listTrail } from './list-trail.ts';

export const auditRouter = router({
  list: account(audit.auditList).query(({ ctx, input }) => listTrail(ctx, input)),
});
