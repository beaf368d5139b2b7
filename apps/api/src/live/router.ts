import * as live from '@daybook/contract/live';
import { openStream, router } from '../trpc.ts';
import { watch } from './watch.ts';

export const liveRouter = router({
  watch: openStream(live.watch).subscription(({ ctx, input, signal }) => watch(ctx, input, signal)),
});
