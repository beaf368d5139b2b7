import * as portal from '@daybook/contract/portal';
import { account, anyone, client, router } from '../trpc.ts';
import { askLink } from './ask-link.ts';
import { book } from './book.ts';
import { cancel } from './cancel.ts';
import { changePassword } from './change-password.ts';
import { confirm } from './confirm.ts';
import { household } from './household.ts';
import { issueCode } from './issue-code.ts';
import { listAppointments } from './list-appointments.ts';
import { listMessages } from './list-messages.ts';
import { me } from './me.ts';
import { register } from './register.ts';
import { reschedule } from './reschedule.ts';
import { setLanguage } from './set-language.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { useCode } from './use-code.ts';

export const portalRouter = router({
  register: anyone(portal.portalRegister).mutation(({ ctx, input }) => register(ctx, input)),
  forgot: anyone(portal.portalForgot).mutation(({ ctx, input }) => askLink(ctx, input)),
  confirm: anyone(portal.portalConfirm).mutation(({ ctx, input }) => confirm(ctx, input)),
  useCode: anyone(portal.portalUseCode).mutation(({ ctx, input }) => useCode(ctx, input)),
  signIn: anyone(portal.portalSignIn).mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: anyone(portal.portalSignOut).mutation(({ ctx }) => signOut(ctx)),
  issueCode: account(portal.portalIssueCode).mutation(({ ctx, input }) => issueCode(ctx, input)),
  me: client(portal.portalMe).query(({ ctx }) => me(ctx)),
  setLanguage: client(portal.portalSetLanguage).mutation(({ ctx, input }) => setLanguage(ctx, input)),
  changePassword: client(portal.portalChangePassword).mutation(({ ctx, input }) => changePassword(ctx, input)),
  household: client(portal.portalHousehold).query(({ ctx }) => household(ctx)),
  appointments: client(portal.portalAppointments).query(({ ctx, input }) => listAppointments(ctx, input)),
  book: client(portal.portalBook).mutation(({ ctx, input }) => book(ctx, input)),
  reschedule: client(portal.portalReschedule).mutation(({ ctx, input }) => reschedule(ctx, input)),
  cancel: client(portal.portalCancel).mutation(({ ctx, input }) => cancel(ctx, input)),
  messages: client(portal.portalMessages).query(({ ctx, input }) => listMessages(ctx, input)),
});
