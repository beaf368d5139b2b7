import { tokenHash } from '@daybook/auth/tokens';
import type { OrganizationId } from '@daybook/contract/ids';
import { type MessageChannel, type MessageKind, messageKinds } from '@daybook/contract/messages';
import type { Transaction } from '@daybook/db/connect';
import { appointmentLinks } from '@daybook/db/schema/appointments';
import { outgoingMessages } from '@daybook/db/schema/messages';
import { isReminder, remindersAhead } from '@daybook/rules/messages/reminders';
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { House } from '../context.ts';
import { type AccountMessage, accountLine } from './account-facts.ts';
import { addresseeOf, wantsReminders } from './addressee.ts';
import { type AppointmentFacts, readFacts } from './appointment-facts.ts';
import { type Line, leaveLines } from './leave-lines.ts';
import { type ReportMessage, reportLines } from './report-facts.ts';
import { bookingToken } from './tokens.ts';

/** Whose messages they are, and by what they go out. */
export interface From {
  house: Pick<House, 'keys' | 'messenger' | 'clock'>;
  organizationId: OrganizationId;
}

/** What happened to an appointment that its client is told. */
export interface AppointmentMessage {
  kind: 'booking-confirm' | 'booked' | 'moved' | 'cancelled';
  appointmentId: string;
}

/**
 * Leaves a message to be sent, in the caller's transaction: it goes out, once, if that commits. Of an appointment the
 * caller has written what became of it before: the same version is told once. Who cannot be reached is left out.
 */
export async function queueMessage(
  tx: Transaction,
  from: From,
  message: AppointmentMessage | AccountMessage | ReportMessage,
): Promise<void> {
  if ('appointmentId' in message) await queueOfAppointment(tx, from, message);
  else if ('siteId' in message) await leaveLines(tx, from, await reportLines(tx, from, message));
  else
    await leaveLines(
      tx,
      from,
      [await accountLine(tx, from, message)].flatMap((line) => line ?? []),
    );
}

async function queueOfAppointment(tx: Transaction, from: From, { kind, appointmentId }: AppointmentMessage) {
  const facts = await readFacts(tx, from.organizationId, appointmentId);
  const to = facts && addresseeOf(from.house.messenger, facts.person);
  if (!facts || !to) return;
  const now = from.house.clock.now();
  await keepLink(tx, from, appointmentId);
  await leaveLines(tx, from, [lineOf(facts, to, kind, now)]);
}

/**
 * Plans the reminders of an appointment as it stands now, and takes back those of how it stood before. To be called
 * after whatever changes its state, its start or whose it is; called twice it is once. One whose moment is already past
 * is not planned.
 */
export async function planReminders(tx: Transaction, from: From, appointmentId: string): Promise<void> {
  const { organizationId, house } = from;
  const facts = await readFacts(tx, organizationId, appointmentId);
  if (!facts) return;
  await takeBack(tx, organizationId, facts);
  const to = addresseeOf(house.messenger, facts.person);
  if (facts.state !== 'booked' || !to || !(await wantsReminders(tx, from, facts.person, to))) return;
  const ahead = remindersAhead(facts.startsAt.getTime(), house.clock.now().getTime());
  if (ahead.length > 0) await keepLink(tx, from, appointmentId);
  await leaveLines(
    tx,
    from,
    ahead.map(({ kind, dueAt }) => lineOf(facts, to, kind, new Date(dueAt))),
  );
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
  const tokenDigest = tokenHash(bookingToken(house.keys, appointmentId));
  await tx
    .insert(appointmentLinks)
    .values({ organizationId, tokenDigest, appointmentId, recordedAt: house.clock.now() })
    .onConflictDoNothing();
}
