import * as declared from '@daybook/contract/kiosk';
import { anyone, kiosk, router } from '../trpc.ts';
import { allowEarly } from './allow-early.ts';
import { askAmendment } from './ask-amendment.ts';
import { enrol } from './enrol.ts';
import { heartbeat } from './heartbeat.ts';
import { leave } from './leave.ts';
import { me } from './me.ts';
import { myDay } from './my-day.ts';
import { readMessages } from './read-messages.ts';
import { requestLeave } from './request-leave.ts';
import { roster } from './roster.ts';
import { signOff } from './sign-off.ts';

export const kioskRouter = router({
  enrol: anyone(declared.enrol).mutation(({ ctx, input }) => enrol(ctx, input)),
  me: kiosk(declared.me).query(({ ctx }) => me(ctx)),
  roster: kiosk(declared.roster).query(({ ctx, input }) => roster(ctx, input)),
  heartbeat: kiosk(declared.heartbeat).mutation(({ ctx, input }) => heartbeat(ctx, input)),
  leave: kiosk(declared.leave).mutation(({ ctx }) => leave(ctx)),
  myDay: kiosk(declared.myDay).query(({ ctx, input }) => myDay(ctx, input)),
  askAmendment: kiosk(declared.askAmendment).mutation(({ ctx, input }) => askAmendment(ctx, input)),
  signOff: kiosk(declared.signOff).mutation(({ ctx, input }) => signOff(ctx, input)),
  requestLeave: kiosk(declared.requestLeave).mutation(({ ctx, input }) => requestLeave(ctx, input)),
  readMessages: kiosk(declared.readMessages).mutation(({ ctx, input }) => readMessages(ctx, input)),
  allowEarly: kiosk(declared.allowEarly).mutation(({ ctx, input }) => allowEarly(ctx, input)),
});
