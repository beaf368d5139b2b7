import type { Appointment, appointmentsSetStatus } from '@daybook/contract/appointments';
import { may } from '@daybook/contract/permissions';
import { canBecome, type SaidState } from '@daybook/rules/appointments/life';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { changeAppointment } from './change-appointment.ts';

/** Who may say it: the desk who is here, whoever gives the service that it has begun and is over. */
const needed = {
  booked: 'appointments.book',
  arrived: 'appointments.book',
  'no-show': 'appointments.book',
  'in-service': 'appointments.serve',
  done: 'appointments.serve',
} as const satisfies Record<SaidState, string>;

/** Says what becomes of an appointment, step by step and back again. */
export async function setStatus(
  ctx: VerbContext<AccountActor>,
  asked: z.output<(typeof appointmentsSetStatus)['input']>,
): Promise<Appointment> {
  const { state } = asked;
  if (!may(ctx.actor, needed[state])) throw new Refusal('not-allowed');
  return await ctx.db.write((tx) =>
    changeAppointment(tx, ctx, asked, {
      ...{ what: 'status', action: 'appointments.status-set' },
      decide: (row) => {
        if (!canBecome(row.state, state)) throw new Refusal('not-from-here');
        // What staff agree to needs no mail any more.
        return Promise.resolve({ state, expiresAt: null });
      },
    }),
  );
}
