import * as feeds from '@daybook/contract/calendar-feeds';
import * as leave from '@daybook/contract/leave';
import * as planned from '@daybook/contract/planned-shifts';
import * as roster from '@daybook/contract/roster';
import { account, router } from '../trpc.ts';
import { unavailable } from '../unavailable.ts';
import { listMessages } from './list-messages.ts';
import { saveMessage } from './save-message.ts';

export const rosterRouter = router({
  list: account(planned.rosterList).query(() => unavailable()),
  mine: account(planned.rosterMine).query(() => unavailable()),
  save: account(planned.rosterSave).mutation(() => unavailable()),
  publish: account(planned.rosterPublish).mutation(() => unavailable()),
  copyWeek: account(planned.rosterCopyWeek).mutation(() => unavailable()),
  templates: router({
    list: account(planned.rosterTemplatesList).query(() => unavailable()),
    save: account(planned.rosterTemplatesSave).mutation(() => unavailable()),
    remove: account(planned.rosterTemplatesRemove).mutation(() => unavailable()),
    fill: account(planned.rosterTemplatesFill).mutation(() => unavailable()),
  }),
  leave: router({
    list: account(leave.leaveList).query(() => unavailable()),
    mine: account(leave.leaveMine).query(() => unavailable()),
    balances: account(leave.leaveBalances).query(() => unavailable()),
    request: account(leave.leaveRequest).mutation(() => unavailable()),
    withdraw: account(leave.leaveWithdraw).mutation(() => unavailable()),
    decide: account(leave.leaveDecide).mutation(() => unavailable()),
    adjust: account(leave.leaveAdjust).mutation(() => unavailable()),
    kinds: router({
      list: account(leave.leaveKindsList).query(() => unavailable()),
      save: account(leave.leaveKindsSave).mutation(() => unavailable()),
    }),
  }),
  messages: router({
    list: account(roster.messagesList).query(({ ctx, input }) => listMessages(ctx, input)),
    save: account(roster.messagesSave).mutation(({ ctx, input }) => saveMessage(ctx, input)),
    reads: account(roster.messagesReads).query(() => unavailable()),
    mine: account(roster.messagesMine).query(() => unavailable()),
    read: account(roster.messagesRead).mutation(() => unavailable()),
  }),
  feeds: router({
    list: account(feeds.feedsList).query(() => unavailable()),
    create: account(feeds.feedsCreate).mutation(() => unavailable()),
    revoke: account(feeds.feedsRevoke).mutation(() => unavailable()),
  }),
});
