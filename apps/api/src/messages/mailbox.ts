import { type OutgoingMessageId, outgoingMessageId } from '@daybook/contract/ids';
import { type mailboxGet, type mailboxList, messageChannel, messageKind } from '@daybook/contract/messages';
import { language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { keptMessages, outgoingMessages } from '@daybook/db/schema/messages';
import { and, desc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { House, VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { unlock } from './keep.ts';
import { behind, pageOf, readPlace } from './place.ts';

type Kept = z.output<(typeof mailboxList)['output']>;
type KeptOne = z.output<(typeof mailboxGet)['output']>;

/** What was kept, the newest first. There is no such mailbox where mail leaves. */
export async function listMailbox(
  { actor, db, house }: VerbContext<AccountActor>,
  { cursor, limit = 50 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Kept> {
  onlyWhereKept(house);
  const from = readPlace(cursor);
  const found = await db.read((tx) =>
    selectKept(tx)
      .where(
        and(
          eq(keptMessages.organizationId, actor.organizationId),
          behind(from, keptMessages.recordedAt, keptMessages.messageId),
        ),
      )
      .orderBy(desc(keptMessages.recordedAt), desc(keptMessages.messageId))
      .limit(limit + 1),
  );
  const { rows, nextCursor } = pageOf(found, limit);
  return {
    items: rows.map((row) => ({
      id: outgoingMessageId.parse(row.id),
      channel: messageChannel.parse(row.channel),
      kind: messageKind.parse(row.kind),
      recipient: row.recipient,
      language: language.parse(row.language),
      subject: unlock(house.keys, row.id, row.locked)?.subject ?? '',
      keptAt: momentOf(row.recordedAt),
    })),
    nextCursor,
  };
}

/** One of them, whole. */
export async function readMailbox(
  { actor, db, house }: VerbContext<AccountActor>,
  { id }: { id: OutgoingMessageId },
): Promise<KeptOne> {
  onlyWhereKept(house);
  const [row] = await db.read((tx) =>
    selectKept(tx).where(and(eq(keptMessages.organizationId, actor.organizationId), eq(keptMessages.messageId, id))),
  );
  const letter = row && unlock(house.keys, row.id, row.locked);
  if (!letter) throw new Refusal('not-found');
  const { subject, text, html, calendar } = letter;
  const { recipient } = row;
  return { id, kind: messageKind.parse(row.kind), recipient, subject, text, html, calendar: calendar?.text ?? null };
}

function onlyWhereKept({ messenger }: House): void {
  if (messenger.mail) throw new Refusal('not-found');
}

function selectKept(tx: Transaction) {
  return tx
    .select({
      id: keptMessages.messageId,
      locked: keptMessages.locked,
      recordedAt: keptMessages.recordedAt,
      channel: outgoingMessages.channel,
      kind: outgoingMessages.kind,
      recipient: outgoingMessages.recipient,
      language: outgoingMessages.language,
    })
    .from(keptMessages)
    .innerJoin(
      outgoingMessages,
      and(
        eq(outgoingMessages.organizationId, keptMessages.organizationId),
        eq(outgoingMessages.id, keptMessages.messageId),
      ),
    );
}
