import type { Claim, Punched, PunchKind } from '@daybook/contract/clock';
import type { PunchId } from '@daybook/contract/ids';
import type { OpenContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { claimPart } from './claim.ts';
import { accepted, stateView, todayView } from './view.ts';

/**
 * Records a punch: one statement, from the kiosk's credential to the commit. The server's time is the punch's time;
 * the same id again answers the same punch. Refusals come back from the statement (see `gate.punch`).
 */
export async function punch(
  ctx: OpenContext & { credential: string },
  input: { id: PunchId; kind: PunchKind; occurredAt: string; claim: Claim },
): Promise<Punched> {
  const { house, request } = ctx;
  const now = house.clock.now().getTime();
  const result = accepted(
    await house.clockIn({
      ...claimPart(house.keys, input.claim, now),
      token: ctx.credential,
      record: true,
      id: input.id,
      kind: input.kind,
      at: now,
      occurredAt: Date.parse(input.occurredAt),
      requestId: request.requestId,
      address: request.address,
    }),
  );
  if (!result.punch || !result.outcome) throw new Error('the clock-in recorded nothing');
  if (result.outcome === 'recorded') house.live.notify();
  return {
    outcome: result.outcome,
    punch: { ...result.punch, at: momentOf(result.punch.at) },
    state: stateView(result, now),
    today: todayView(result, now),
    employee: result.employee,
  };
}
