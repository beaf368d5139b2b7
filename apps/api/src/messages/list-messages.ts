import { outgoingMessageId, siteId } from '@daybook/contract/ids';
import {
  type MessageList,
  type MessageState,
  messageChannel,
  messageKind,
  messageState,
  type OutgoingMessage,
} from '@daybook/contract/messages';
import { may } from '@daybook/contract/permissions';
import { sites } from '@daybook/db/schema/directory';
import { outgoingMessages } from '@daybook/db/schema/messages';
import { and, count, desc, eq, inArray } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { momentOf, momentOrNull } from '../time/moment.ts';
import type { MessageRow } from './compose.ts';
import { behind, pageOf, readPlace } from './place.ts';

interface Asked {
  state?: MessageState | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** What was to go out of the sites that the account sees, the newest first; what is of no site only to who sees all. */
export async function listMessages(
  { actor, db, house }: VerbContext<AccountActor>,
  { state, cursor, limit = 50 }: Asked,
): Promise<MessageList> {
  const from = readPlace(cursor);
  const own = ofActor(actor);
  return await db.read(async (tx) => {
    const found = await tx
      .select({ message: outgoingMessages, site: { name: sites.name, zone: sites.zone } })
      .from(outgoingMessages)
      .leftJoin(
        sites,
        and(eq(sites.organizationId, outgoingMessages.organizationId), eq(sites.id, outgoingMessages.siteId)),
      )
      .where(
        and(
          own,
          state ? eq(outgoingMessages.state, state) : undefined,
          behind(from, outgoingMessages.recordedAt, outgoingMessages.id),
        ),
      )
      .orderBy(desc(outgoingMessages.recordedAt), desc(outgoingMessages.id))
      .limit(limit + 1);
    const [failed] = await tx
      .select({ n: count() })
      .from(outgoingMessages)
      .where(and(own, eq(outgoingMessages.state, 'failed')));
    const page = pageOf(
      found.map(({ message, site }) => ({ ...message, site })),
      limit,
    );
    const { mail, sms } = house.messenger;
    return {
      items: page.rows.map((row) => viewOf(actor, row)),
      nextCursor: page.nextCursor,
      leaves: { mail: mail !== undefined, sms: sms !== undefined },
      failed: failed?.n ?? 0,
    };
  });
}

/** Of which messages an account may know. */
export function ofActor({ organizationId, sites: seen }: AccountActor) {
  return and(
    eq(outgoingMessages.organizationId, organizationId),
    seen === 'all' ? undefined : inArray(outgoingMessages.siteId, seen),
  );
}

type Shown = MessageRow & { site: { name: string; zone: string } | null };

function viewOf(actor: AccountActor, row: Shown): OutgoingMessage {
  const { attempts, lastError, site } = row;
  const isOfClient = row.appointmentId ?? row.clientCodeId ?? row.guardianEndId;
  const needs = isOfClient === null ? 'accounts.see' : 'clients.contact';
  return {
    ...{ attempts, lastError, id: outgoingMessageId.parse(row.id) },
    channel: messageChannel.parse(row.channel),
    kind: messageKind.parse(row.kind),
    state: messageState.parse(row.state),
    recipient: may(actor, needs) ? row.recipient : null,
    site: site && row.siteId ? { id: siteId.parse(row.siteId), ...site } : null,
    dueAt: momentOf(row.dueAt),
    sentAt: momentOrNull(row.sentAt),
  };
}
