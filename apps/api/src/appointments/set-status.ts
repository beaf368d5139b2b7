import { type Appointment, type appointmentsSetStatus, saidStates } from '@daybook/contract/appointments';
import { may } from '@daybook/contract/permissions';
import { canBecome, canBeSaidFrom } from '@daybook/rules/appointments/life';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { changeAppointment } from './change-appointment.ts';

/** Says what becomes of an appointment, step by step and back again. */
export async function setStatus(
  ctx: VerbContext<AccountActor>,
  asked: z.output<(typeof appointmentsSetStatus)['input']>,
): Promise<Appointment> {
  const { state } = asked;
  if (!may(ctx.actor, saidStates[state])) throw new Refusal('not-allowed');
  return await ctx.db.write((tx) =>
    changeAppointment(tx, ctx, asked, {
      ...{ what: 'status', action: 'appointments.status-set' },
      isSame: (kept) => kept.state === state,
      decide: (row) => {
        if (!canBecome(row.state, state)) throw new Refusal('not-from-here');
        const from = canBeSaidFrom(row.state, state, row.startsAt.getTime());
        if (ctx.house.clock.now().getTime() < from)
          throw new Refusal('too-early', { facts: { allowedAt: momentOf(new Date(from)) } });
        // What staff agree to needs no mail any more.
        return Promise.resolve({ state, expiresAt: null });
      },
    }),
  );
}
