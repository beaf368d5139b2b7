import * as exceptions from '@daybook/contract/exceptions';
import { account, router } from '../trpc.ts';
import { assign } from './assign.ts';
import { decide } from './decide.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { snooze } from './snooze.ts';
import { undo } from './undo.ts';

export const exceptionsRouter = router({
  list: account(exceptions.exceptionsList).query(({ ctx, input }) => list(ctx, input)),
  get: account(exceptions.exceptionsGet).query(({ ctx, input }) => get(ctx, input)),
  decide: account(exceptions.exceptionsDecide).mutation(({ ctx, input }) => decide(ctx, input)),
  assign: account(exceptions.exceptionsAssign).mutation(({ ctx, input }) => assign(ctx, input)),
  snooze: account(exceptions.exceptionsSnooze).mutation(({ ctx, input }) => snooze(ctx, input)),
  undo: account(exceptions.exceptionsUndo).mutation(({ ctx, input }) => undo(ctx, input)),
});
