import type { RequestId } from '@daybook/contract/ids';
import type { RequestView } from '@daybook/contract/timesheet-edits';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import type { Given } from '../exceptions/answerer.ts';
import { decide } from '../exceptions/decide.ts';
import { findException } from '../exceptions/exception-rows.ts';
import { Refusal } from '../refusal.ts';
import { type RequestRow, requestView, selectRequests } from './request-rows.ts';

interface Decision {
  id: RequestId;
  decision: 'accept' | 'decline';
  reason: string;
}

/** Accepts or declines what an employee asked for, by deciding the exception that it waits in. */
export async function decideAmendment(ctx: VerbContext<AccountActor>, input: Decision): Promise<RequestView> {
  const { actor, db } = ctx;
  const { organizationId } = actor;
  const ofRequest = sql`r.id = ${input.id}`;
  const { request, zone } = await db.read(async (tx) => {
    const [row] = await selectRequests(tx, organizationId, ofRequest);
    if (!row) throw new Refusal('not-found');
    await findEmployee(tx, actor, row.employeeId);
    if (row.exceptionId === null) throw new Refusal('already-decided');
    return { request: row, zone: (await findException(tx, actor, row.exceptionId)).zone };
  });
  const { exceptionId, version } = request;
  if (exceptionId === null || version === null) throw new Refusal('already-decided');
  await decide(ctx, { id: exceptionId, version, ...answerTo(request, input, zone) });
  return await db.read(async (tx) => {
    const [row] = await selectRequests(tx, organizationId, ofRequest);
    if (!row) throw new Error('a request that was decided is not there');
    return requestView(row);
  });
}

/** What the decision is as an answer to that exception: one about a missed out is told the time that was asked for. */
function answerTo({ exceptionKind, action, at }: RequestRow, { decision, reason }: Decision, zone: string): Given {
  const missed = exceptionKind === 'missed';
  if (decision === 'decline') return { answer: missed ? 'leave' : 'reject', reason };
  if (missed) return { answer: 'add', reason, at: wallMomentOf(Number(at), zone) };
  return { answer: action === 'void' ? 'accept' : 'add', reason };
}
