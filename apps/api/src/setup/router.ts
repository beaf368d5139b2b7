import * as setup from '@daybook/contract/setup';
import { anyone, router } from '../trpc.ts';
import { createOwner } from './create-owner.ts';
import { status } from './status.ts';

export const setupRouter = router({
  status: anyone(setup.status).query(({ ctx }) => status(ctx)),
  createOwner: anyone(setup.createOwner).mutation(({ ctx, input }) => createOwner(ctx, input)),
});
