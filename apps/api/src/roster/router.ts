import * as feeds from '@daybook/contract/calendar-feeds';
import * as leave from '@daybook/contract/leave';
import * as planned from '@daybook/contract/planned-shifts';
import * as roster from '@daybook/contract/roster';
import { account, router } from '../trpc.ts';
import { copyWeek } from './copy-week.ts';
import { createFeed } from './feeds/create-feed.ts';
import { listFeeds } from './feeds/list-feeds.ts';
import { revokeFeed } from './feeds/revoke-feed.ts';
import { fillWeek } from './fill-week.ts';
import { adjustBalance } from './leave/adjust-balance.ts';
import { decideLeave } from './leave/decide-leave.ts';
import { listBalances } from './leave/list-balances.ts';
import { listKinds } from './leave/list-kinds.ts';
import { listLeave } from './leave/list-leave.ts';
import { myLeave } from './leave/my-leave.ts';
import { requestLeave } from './leave/request-leave.ts';
import { saveKind } from './leave/save-kind.ts';
import { withdrawLeave } from './leave/withdraw-leave.ts';
import { listMessages } from './list-messages.ts';
import { listReads } from './list-reads.ts';
import { listRoster } from './list-roster.ts';
import { listTemplates } from './list-templates.ts';
import { myMessages } from './my-messages.ts';
import { myShifts } from './my-shifts.ts';
import { publishRoster } from './publish-roster.ts';
import { readMessage } from './read-message.ts';
import { removeTemplate } from './remove-template.ts';
import { saveMessage } from './save-message.ts';
import { saveRoster } from './save-roster.ts';
import { saveTemplate } from './save-template.ts';

export const rosterRouter = router({
  list: account(planned.rosterList).query(({ ctx, input }) => listRoster(ctx, input)),
  mine: account(planned.rosterMine).query(({ ctx, input }) => myShifts(ctx, input)),
  save: account(planned.rosterSave).mutation(({ ctx, input }) => saveRoster(ctx, input)),
  publish: account(planned.rosterPublish).mutation(({ ctx, input }) => publishRoster(ctx, input)),
  copyWeek: account(planned.rosterCopyWeek).mutation(({ ctx, input }) => copyWeek(ctx, input)),
  templates: router({
    list: account(planned.rosterTemplatesList).query(({ ctx, input }) => listTemplates(ctx, input)),
    save: account(planned.rosterTemplatesSave).mutation(({ ctx, input }) => saveTemplate(ctx, input)),
    remove: account(planned.rosterTemplatesRemove).mutation(({ ctx, input }) => removeTemplate(ctx, input)),
    fill: account(planned.rosterTemplatesFill).mutation(({ ctx, input }) => fillWeek(ctx, input)),
  }),
  leave: router({
    list: account(leave.leaveList).query(({ ctx, input }) => listLeave(ctx, input)),
    mine: account(leave.leaveMine).query(({ ctx }) => myLeave(ctx)),
    balances: account(leave.leaveBalances).query(({ ctx, input }) => listBalances(ctx, input)),
    request: account(leave.leaveRequest).mutation(({ ctx, input }) => requestLeave(ctx, input)),
    withdraw: account(leave.leaveWithdraw).mutation(({ ctx, input }) => withdrawLeave(ctx, input)),
    decide: account(leave.leaveDecide).mutation(({ ctx, input }) => decideLeave(ctx, input)),
    adjust: account(leave.leaveAdjust).mutation(({ ctx, input }) => adjustBalance(ctx, input)),
    kinds: router({
      list: account(leave.leaveKindsList).query(({ ctx }) => listKinds(ctx)),
      save: account(leave.leaveKindsSave).mutation(({ ctx, input }) => saveKind(ctx, input)),
    }),
  }),
  messages: router({
    list: account(roster.messagesList).query(({ ctx, input }) => listMessages(ctx, input)),
    save: account(roster.messagesSave).mutation(({ ctx, input }) => saveMessage(ctx, input)),
    reads: account(roster.messagesReads).query(({ ctx, input }) => listReads(ctx, input)),
    mine: account(roster.messagesMine).query(({ ctx }) => myMessages(ctx)),
    read: account(roster.messagesRead).mutation(({ ctx, input }) => readMessage(ctx, input)),
  }),
  feeds: router({
    list: account(feeds.feedsList).query(({ ctx, input }) => listFeeds(ctx, input)),
    create: account(feeds.feedsCreate).mutation(({ ctx, input }) => createFeed(ctx, input)),
    revoke: account(feeds.feedsRevoke).mutation(({ ctx, input }) => revokeFeed(ctx, input)),
  }),
});
