import * as access from '@daybook/contract/access';
import * as tokens from '@daybook/contract/tokens';
import { account, anyone, router } from '../trpc.ts';
import { changePassword } from './change-password.ts';
import { createAccount } from './create-account.ts';
import { createToken } from './create-token.ts';
import { forgotPassword } from './forgot-password.ts';
import { getAccount } from './get-account.ts';
import { invite } from './invite.ts';
import { link } from './link.ts';
import { listAccounts } from './list-accounts.ts';
import { listSessions } from './list-sessions.ts';
import { listTokens } from './list-tokens.ts';
import { me } from './me.ts';
import { resetPassword } from './reset-password.ts';
import { revokeOtherSessions } from './revoke-other-sessions.ts';
import { revokeSession } from './revoke-session.ts';
import { revokeToken } from './revoke-token.ts';
import { setAccountState } from './set-account-state.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { updateAccount } from './update-account.ts';
import { updateMe } from './update-me.ts';

export const accessRouter = router({
  me: account(access.me).query(({ ctx }) => me(ctx)),
  signIn: anyone(access.signIn).mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: anyone(access.signOut).mutation(({ ctx }) => signOut(ctx)),
  changePassword: account(access.changePassword).mutation(({ ctx, input }) => changePassword(ctx, input)),
  updateMe: account(access.updateMe).mutation(({ ctx, input }) => updateMe(ctx, input)),
  link: anyone(access.link).query(({ ctx, input }) => link(ctx, input)),
  resetPassword: anyone(access.resetPassword).mutation(({ ctx, input }) => resetPassword(ctx, input)),
  forgotPassword: anyone(access.forgotPassword).mutation(({ ctx, input }) => forgotPassword(ctx, input)),
  sessions: router({
    list: account(access.sessionsList).query(({ ctx }) => listSessions(ctx)),
    revoke: account(access.sessionsRevoke).mutation(({ ctx, input }) => revokeSession(ctx, input)),
    revokeOthers: account(access.sessionsRevokeOthers).mutation(({ ctx }) => revokeOtherSessions(ctx)),
  }),
  tokens: router({
    list: account(tokens.tokensList).query(({ ctx, input }) => listTokens(ctx, input)),
    create: account(tokens.tokensCreate).mutation(({ ctx, input }) => createToken(ctx, input)),
    revoke: account(tokens.tokensRevoke).mutation(({ ctx, input }) => revokeToken(ctx, input)),
  }),
  accounts: router({
    list: account(access.accountsList).query(({ ctx, input }) => listAccounts(ctx, input)),
    get: account(access.accountsGet).query(({ ctx, input }) => getAccount(ctx, input)),
    create: account(access.accountsCreate).mutation(({ ctx, input }) => createAccount(ctx, input)),
    invite: account(access.accountsInvite).mutation(({ ctx, input }) => invite(ctx, input)),
    update: account(access.accountsUpdate).mutation(({ ctx, input }) => updateAccount(ctx, input)),
    disable: account(access.accountsDisable).mutation(({ ctx, input }) =>
      setAccountState(ctx, { ...input, disabled: true }),
    ),
    enable: account(access.accountsEnable).mutation(({ ctx, input }) =>
      setAccountState(ctx, { ...input, disabled: false }),
    ),
  }),
});
