import * as roster from '@daybook/contract/roster';
import { account, router } from '../trpc.ts';
import { listMessages } from './list-messages.ts';
import { saveMessage } from './save-message.ts';

export const rosterRouter = router({
  messages: router({
    list: account(roster.messagesList).query(({ ctx, input }) => listMessages(ctx, input)),
    save: account(roster.messagesSave).mutation(({ ctx, input }) => saveMessage(ctx, input)),
  }),
});
