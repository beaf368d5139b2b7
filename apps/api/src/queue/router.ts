import * as queue from '@daybook/contract/queue';
import * as figures from '@daybook/contract/queue-figures';
import * as screens from '@daybook/contract/queue-screens';
import { account, kiosk, kioskStream } from '../trpc.ts';
import { callTicket } from './call.ts';
import { queueDisplay } from './display.ts';
import { exportFigures } from './export-figures.ts';
import { queueFigures } from './figures.ts';
import { finishTicket } from './finish.ts';
import { listLetters } from './letters.ts';
import { listQueue } from './list.ts';
import { missTicket } from './miss.ts';
import { queueOffers } from './offers.ts';
import { prioritizeTicket } from './prioritize.ts';
import { recallTicket } from './recall.ts';
import { setLetter } from './set-letter.ts';
import { takeNumber } from './take.ts';
import { takeNumberHere } from './take-here.ts';
import { transferTicket } from './transfer.ts';
import { watchQueue } from './watch.ts';

/**
 * Everything under `appointments.queue`. It is a record and no router of its own: tRPC takes none with a procedure called
 * `call`, which is the contract's name; what it fears, `queue.call()` as a function's, is no way to call a procedure.
 */
export const queueProcedures = {
  list: account(queue.queueList).query(({ ctx, input }) => listQueue(ctx, input)),
  take: account(queue.queueTake).mutation(({ ctx, input }) => takeNumber(ctx, input)),
  call: account(queue.queueCall).mutation(({ ctx, input }) => callTicket(ctx, input)),
  recall: account(queue.queueRecall).mutation(({ ctx, input }) => recallTicket(ctx, input)),
  transfer: account(queue.queueTransfer).mutation(({ ctx, input }) => transferTicket(ctx, input)),
  prioritize: account(queue.queuePrioritize).mutation(({ ctx, input }) => prioritizeTicket(ctx, input)),
  miss: account(queue.queueMiss).mutation(({ ctx, input }) => missTicket(ctx, input)),
  finish: account(queue.queueFinish).mutation(({ ctx, input }) => finishTicket(ctx, input)),
  letters: account(queue.queueLetters).query(({ ctx, input }) => listLetters(ctx, input)),
  setLetter: account(queue.queueSetLetter).mutation(({ ctx, input }) => setLetter(ctx, input)),
  figures: account(figures.queueFigures).query(({ ctx, input }) => queueFigures(ctx, input)),
  export: account(figures.queueExport).query(({ ctx, input }) => exportFigures(ctx, input)),
  offers: kiosk(screens.queueOffers).query(({ ctx }) => queueOffers(ctx)),
  takeHere: kiosk(screens.queueTakeHere).mutation(({ ctx, input }) => takeNumberHere(ctx, input)),
  display: kiosk(screens.queueDisplay).query(({ ctx }) => queueDisplay(ctx)),
  watch: kioskStream(screens.queueWatch).subscription(({ ctx, input, signal }) => watchQueue(ctx, input, signal)),
};
