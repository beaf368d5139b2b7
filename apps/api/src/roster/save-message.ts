import type { EmployeeId, MessageId, SiteId } from '@daybook/contract/ids';
import type { MessageView } from '@daybook/contract/roster';
import type { Transaction } from '@daybook/db/connect';
import { messages } from '@daybook/db/schema/roster';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { findSite } from '../directory/site-rows.ts';
import { tell } from '../live/tell.ts';
import { Refusal } from '../refusal.ts';
import { findMessage } from './message-rows.ts';

interface Saved {
  id: MessageId;
  version?: number | undefined;
  to: { employeeId: EmployeeId } | { siteId: SiteId };
  text: string;
  endsAt: string;
}

/**
 * Writes a message, or changes the text and the end of one from the version that was read. A new one has its end ahead;
 * an end that has passed takes a message down.
 */
export async function saveMessage(ctx: VerbContext<AccountActor>, input: Saved): Promise<MessageView> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const siteId = await checkAddressee(ctx, tx, input);
    const before = await findMessage(tx, organizationId, input.id);
    if (input.version === undefined) {
      if (!(await insert(ctx, tx, input, before))) return sameAs(await stored(tx, organizationId, input.id), input);
    } else {
      if (!before || !isTo(before, input.to)) throw new Refusal('not-found');
      await update(ctx, tx, input, input.version);
    }
    const after = await stored(tx, organizationId, input.id);
    await record(tx, authorOf(ctx), {
      action: 'roster.message-saved',
      subject: { kind: 'message', id: input.id },
      ...(before ? { before: told(before) } : {}),
      after: told(after),
    });
    await tell(tx, organizationId, now, {
      topic: 'directory',
      kind: 'directory.message-changed',
      permission: 'messages.see',
      siteId,
      ids: { messageId: input.id, ...('employeeId' in input.to ? { employeeId: input.to.employeeId } : {}) },
    });
    return after;
  });
}

/** Refuses whom the account does not see, and for a new message who or what is archived. Answers the site, if it is one. */
async function checkAddressee(ctx: VerbContext<AccountActor>, tx: Transaction, input: Saved): Promise<SiteId | null> {
  const { actor, house } = ctx;
  const { to } = input;
  const found =
    'employeeId' in to
      ? await findEmployee(tx, actor, to.employeeId)
      : await findSite(tx, actor, to.siteId, house.clock.now());
  if (input.version === undefined && found.state === 'archived') throw new Refusal('not-found');
  return 'siteId' in to ? to.siteId : null;
}

function isTo(message: MessageView, to: Saved['to']): boolean {
  return 'employeeId' in to ? message.employee?.id === to.employeeId : message.site?.id === to.siteId;
}

/** The message that is there under this id, for whoever sends the same one again. */
function sameAs(message: MessageView, input: Saved): MessageView {
  const same = isTo(message, input.to) && message.text === input.text && message.endsAt === input.endsAt;
  if (!same) throw new Refusal('idempotency-mismatch');
  return message;
}

async function stored(tx: Transaction, organizationId: string, id: string): Promise<MessageView> {
  const message = await findMessage(tx, organizationId, id);
  if (!message) throw new Error('the message that was written is not there');
  return message;
}

/** Answers false when there is one under this id already. */
async function insert(
  { actor, house }: VerbContext<AccountActor>,
  tx: Transaction,
  input: Saved,
  before: MessageView | undefined,
): Promise<boolean> {
  const { organizationId, accountId } = actor;
  const { id, to, text } = input;
  const now = house.clock.now();
  const endsAt = new Date(Date.parse(input.endsAt));
  if (!before && endsAt <= now) throw new Refusal('bad-input', { fields: { endsAt: 'not ahead' } });
  const written = await tx
    .insert(messages)
    .values({ organizationId, id, ...to, text, endsAt, authorId: accountId, recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  return written.length > 0;
}

async function update(
  { actor }: VerbContext<AccountActor>,
  tx: Transaction,
  { id, text, endsAt }: Saved,
  version: number,
): Promise<void> {
  const changed = await tx
    .update(messages)
    .set({ text, endsAt: new Date(Date.parse(endsAt)), version: sql`${messages.version} + 1` })
    .where(and(eq(messages.organizationId, actor.organizationId), eq(messages.id, id), eq(messages.version, version)))
    .returning({ id: messages.id });
  if (changed.length > 0) return;
  const { version: newer } = await stored(tx, actor.organizationId, id);
  throw new Refusal('stale', { facts: { version: newer } });
}

function told({ employee, site, text, endsAt }: MessageView) {
  return { ...(employee ? { employeeId: employee.id } : {}), ...(site ? { siteId: site.id } : {}), text, endsAt };
}
