import * as messages from '@daybook/contract/messages';
import { account, router } from '../trpc.ts';
import { listMessages } from './list-messages.ts';
import { listMailbox, readMailbox } from './mailbox.ts';
import { sendAgain } from './send-again.ts';

export const messagesRouter = router({
  list: account(messages.messagesList).query(({ ctx, input }) => listMessages(ctx, input)),
  sendAgain: account(messages.messagesSendAgain).mutation(({ ctx, input }) => sendAgain(ctx, input)),
  mailbox: router({
    list: account(messages.mailboxList).query(({ ctx, input }) => listMailbox(ctx, input)),
    get: account(messages.mailboxGet).query(({ ctx, input }) => readMailbox(ctx, input)),
  }),
});
