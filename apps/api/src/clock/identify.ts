import { signGrant } from '@daybook/auth/grants';
import type { Claim, Identified } from '@daybook/contract/clock';
import { actionsNow } from '@daybook/rules/clock/actions';
import type { OpenContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { claimPart } from './claim.ts';
import { accepted, stateView, todayView } from './view.ts';

/** Who this is, what the person may do now, and a grant for one punch. Records nothing but a wrong try. */
export async function identify(
  ctx: OpenContext & { credential: string },
  { claim }: { claim: Claim },
): Promise<Identified> {
  const { house, request } = ctx;
  const now = house.clock.now().getTime();
  if (claim.method === 'grant') throw new Refusal('grant-not-valid');
  const result = accepted(
    await house.clockIn({
      ...claimPart(house.keys, claim, now),
      token: ctx.credential,
      record: false,
      id: null,
      kind: null,
      at: now,
      occurredAt: null,
      requestId: request.requestId,
      address: request.address,
    }),
  );
  const { employee, kioskId, presence, site } = result;
  return {
    employee,
    state: stateView(result, now),
    actions: actionsNow(presence, now, site.longestShift).map(({ kind, ofEarlierShift }) => ({
      kind,
      ofEarlierShift: ofEarlierShift && { since: momentOf(ofEarlierShift.since) },
    })),
    today: todayView(result, now),
    grant: signGrant(house.keys, { kioskId, employeeId: employee.id, method: claim.method }, now),
  };
}
