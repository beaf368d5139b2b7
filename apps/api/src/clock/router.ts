import * as clock from '@daybook/contract/clock';
import * as queue from '@daybook/contract/clock-queue';
import { account, accountStream, kioskCredential, kioskEvenRevoked, router } from '../trpc.ts';
import { allowEarly } from './allow-early.ts';
import { board } from './board.ts';
import { identify } from './identify.ts';
import { punch } from './punch.ts';
import { punchFor } from './punch-for.ts';
import { sync } from './sync.ts';
import { watch } from './watch.ts';

export const clockRouter = router({
  identify: kioskCredential(clock.identify).mutation(({ ctx, input }) => identify(ctx, input)),
  punch: kioskCredential(clock.punch).mutation(({ ctx, input }) => punch(ctx, input)),
  sync: kioskEvenRevoked(queue.sync).mutation(({ ctx, input }) => sync(ctx, input)),
  punchFor: account(clock.punchFor).mutation(({ ctx, input }) => punchFor(ctx, input)),
  allowEarly: account(clock.allowEarly).mutation(({ ctx, input }) => allowEarly(ctx, input)),
  board: account(clock.board).query(({ ctx, input }) => board(ctx, input)),
  watch: accountStream(clock.watch).subscription(({ ctx, input, signal }) => watch(ctx, input, signal)),
});
