import { tokenHash } from '@daybook/auth/tokens';
import { type MessageChannel, type MessageKind, messageKinds } from '@daybook/contract/messages';
import { builtOnce } from '@daybook/db/built-once';
import type { Transaction } from '@daybook/db/connect';
import { appointmentLinks } from '@daybook/db/schema/appointments';
import { outgoingMessages } from '@daybook/db/schema/messages';
import { type AppointmentNews, isReminder, remindersAhead } from '@daybook/rules/messages/reminders';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { addresseeOf, wantsReminders } from './addressee.ts';
import { type AppointmentFacts, readFacts } from './appointment-facts.ts';
import { type Line, leaveLines } from './leave-lines.ts';
import type { From } from './queue.ts';
import { bookingToken } from './tokens.ts';

/**
 * What became of an appointment rests so long (ms) before it is told. A drag that is undone, or a time that is moved once
 * more, is then one mail of how it stands; and whoever books at a busy moment waits for nobody's mail. Whoever has to
 * confirm waits before a screen.
 */
const rest = 3_000;

/**
 * Leaves what the client is told of an appointment, in the transaction that has just written what became of it: the
 * news, if there is any, and the reminders of how it stands now; those of how it stood before are taken back. The same
 * version is told once, whoever cannot be reached is left out, and a reminder whose moment is past is not planned.
 */
export async function tellClient(
  tx: Transaction,
  from: From,
  { appointmentId, news }: { appointmentId: string; news: AppointmentNews | null },
): Promise<void> {
  const { organizationId, house } = from;
  const facts = await readFacts(tx, organizationId, appointmentId);
  if (!facts) return;
  // Of what is new there are none.
  if (facts.version > 1) await takeBack(tx, organizationId, facts);
  const to = addresseeOf(house.messenger, facts.person);
  if (!to) return;
  const now = house.clock.now();
  const isReminded = facts.state === 'booked' && (await wantsReminders(tx, from, facts.person, to));
  const lines = [
    ...(news ? [lineOf(facts, to, news, new Date(now.getTime() + (news === 'booking-confirm' ? 0 : rest)))] : []),
    ...(isReminded ? remindersAhead(facts.startsAt.getTime(), now.getTime()) : []).map(({ kind, dueAt }) =>
      lineOf(facts, to, kind, new Date(dueAt)),
    ),
  ];
  if (lines.length === 0) return;
  await Promise.all([keepLink(tx, from, appointmentId), leaveLines(tx, from, lines)]);
}

/** Reminders of another version of it, and all of one that is booked no more. */
async function takeBack(tx: Transaction, organizationId: string, { id, version, state }: AppointmentFacts) {
  await tx
    .update(outgoingMessages)
    .set({ state: 'dropped' })
    .where(
      and(
        eq(outgoingMessages.organizationId, organizationId),
        eq(outgoingMessages.appointmentId, id),
        inArray(outgoingMessages.kind, messageKinds.filter(isReminder)),
        eq(outgoingMessages.state, 'waiting'),
        state === 'booked' ? ne(outgoingMessages.appointmentVersion, version) : undefined,
      ),
    );
}

function lineOf(
  { id, version, language, site }: AppointmentFacts,
  to: { channel: MessageChannel; recipient: string },
  kind: MessageKind,
  dueAt: Date,
): Line {
  return { ...to, kind, language, appointmentId: id, appointmentVersion: version, siteId: site.id, dueAt };
}

/** The appointment's link, which stands in its mails, opens from now on. */
async function keepLink(tx: Transaction, { house, organizationId }: From, appointmentId: string): Promise<void> {
  const tokenDigest = tokenHash(bookingToken(house.keys, { organizationId, id: appointmentId }));
  await insertLink(tx, { organizationId, tokenDigest, appointmentId, recordedAt: house.clock.now() });
}

const insertLink = builtOnce(['organizationId', 'tokenDigest', 'appointmentId', 'recordedAt'], (tx, value) =>
  tx.insert(appointmentLinks).values(value).onConflictDoNothing(),
);
