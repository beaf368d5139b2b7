import { messageChannel, messageKind } from '@daybook/contract/messages';
import type { Transaction } from '@daybook/db/connect';
import { outgoingMessages } from '@daybook/db/schema/messages';
import { type AppointmentMessageKind, isReminder, isStillSo } from '@daybook/rules/messages/reminders';
import { and, eq, gt, ne } from 'drizzle-orm';
import type { House } from '../context.ts';
import { readAccountFacts } from './account-facts.ts';
import { addresseeOf, wantsReminders } from './addressee.ts';
import { readFacts } from './appointment-facts.ts';
import type { Envelope, Letter } from './channels/channel.ts';
import { readGuardianEnded } from './guardian-ended.ts';
import { letterOfAccount } from './letters/of-account.ts';
import { letterOfAppointment } from './letters/of-appointment.ts';
import { letterOfGuardianEnded, letterOfPortalLink } from './letters/of-portal.ts';
import { letterOfReport } from './letters/of-report.ts';
import { readPortalLink } from './portal-link.ts';
import { readReportFacts } from './report-facts.ts';
import { bookingToken } from './tokens.ts';

export type MessageRow = typeof outgoingMessages.$inferSelect;

export interface Composed {
  envelope: Envelope;
  letter: Letter;
}

interface From {
  house: Pick<House, 'keys' | 'messenger' | 'clock'>;
  organizationId: string;
}

/** The message as it is to be said now, by what is stored now; null when there is nothing to say any more. */
export async function compose(tx: Transaction, from: From, row: MessageRow): Promise<Composed | null> {
  const kind = messageKind.parse(row.kind);
  const { address } = from.house.messenger;
  const envelope = (to: string) => ({ id: row.id, to, date: row.dueAt });
  switch (kind) {
    case 'invitation':
    case 'password-reset': {
      const facts = await readAccountFacts(tx, from, row.id);
      return facts ? { envelope: envelope(facts.login), letter: letterOfAccount(kind, facts, address) } : null;
    }
    case 'report-due': {
      const { siteId, businessDate, accountId } = row;
      if (!siteId || !businessDate || !accountId) return null;
      const facts = await readReportFacts(tx, from.organizationId, { siteId, businessDate, accountId });
      return facts ? { envelope: envelope(facts.login), letter: letterOfReport(facts, address) } : null;
    }
    case 'portal-link': {
      const facts = await readPortalLink(tx, from, row);
      return facts ? { envelope: envelope(row.recipient), letter: letterOfPortalLink(facts, address) } : null;
    }
    case 'guardian-ended': {
      const facts = row.guardianEndId && (await readGuardianEnded(tx, from.organizationId, row.guardianEndId));
      return facts ? { envelope: envelope(facts.email), letter: letterOfGuardianEnded(facts, address) } : null;
    }
    default:
      return await composeOfAppointment(tx, from, row, kind);
  }
}

async function composeOfAppointment(
  tx: Transaction,
  from: From,
  row: MessageRow,
  kind: AppointmentMessageKind,
): Promise<Composed | null> {
  const { house, organizationId } = from;
  const facts = row.appointmentId ? await readFacts(tx, organizationId, row.appointmentId) : undefined;
  if (!facts) return null;
  const { state, startsAt, expiresAt } = facts;
  const stands = { state, startsAt: startsAt.getTime(), expiresAt: expiresAt?.getTime() ?? null };
  const when = { dueAt: row.dueAt.getTime(), now: house.clock.now().getTime() };
  if (!isStillSo(kind, stands, when) || (await isOvertaken(tx, row, kind))) return null;
  const to = addresseeOf(house.messenger, facts.person);
  // Who was to be written to and has a telephone alone now, or the other way round, is told next time.
  if (!to || to.channel !== row.channel) return null;
  if (isReminder(kind) && !(await wantsReminders(tx, from, facts.person, to))) return null;
  const letter = letterOfAppointment(facts, {
    ...{ kind, channel: messageChannel.parse(row.channel), to: to.recipient, stamp: row.dueAt },
    ...{
      token: bookingToken(house.keys, { organizationId, id: facts.id }),
      address: house.messenger.address,
      from: house.messenger.from,
    },
  });
  return { envelope: { id: row.id, to: to.recipient, date: row.dueAt }, letter };
}

/** Whether the same is said of a later version of the appointment. */
async function isOvertaken(tx: Transaction, row: MessageRow, kind: AppointmentMessageKind): Promise<boolean> {
  if (row.appointmentId === null || row.appointmentVersion === null) return false;
  const [later] = await tx
    .select({ id: outgoingMessages.id })
    .from(outgoingMessages)
    .where(
      and(
        eq(outgoingMessages.organizationId, row.organizationId),
        eq(outgoingMessages.appointmentId, row.appointmentId),
        eq(outgoingMessages.kind, kind),
        eq(outgoingMessages.channel, row.channel),
        gt(outgoingMessages.appointmentVersion, row.appointmentVersion),
        ne(outgoingMessages.state, 'dropped'),
      ),
    )
    .limit(1);
  return later !== undefined;
}
