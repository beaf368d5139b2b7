import type { MyDay } from '@daybook/contract/kiosk';
import type { Transaction } from '@daybook/db/connect';
import { messages } from '@daybook/db/schema/roster';
import { and, eq, gt, or } from 'drizzle-orm';
import { readMessages } from './message-rows.ts';

/** More than fit on a tablet are not read. */
const most = 5;

/** What managers want somebody at this site to read now: to the person, or to everybody here. */
export async function messagesFor(
  tx: Transaction,
  { organizationId, employeeId, siteId }: { organizationId: string; employeeId: string; siteId: string },
  now: Date,
): Promise<MyDay['messages']> {
  const found = await readMessages(
    tx,
    and(
      eq(messages.organizationId, organizationId),
      gt(messages.endsAt, now),
      or(eq(messages.employeeId, employeeId), eq(messages.siteId, siteId)),
    ),
    most,
  );
  return found.map(({ id, author, text, recordedAt }) => ({
    id,
    from: author.name,
    text,
    at: recordedAt,
    readAt: null,
  }));
}
