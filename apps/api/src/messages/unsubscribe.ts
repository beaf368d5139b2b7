import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import { tokenHash } from '@daybook/auth/tokens';
import { organizationId } from '@daybook/contract/ids';
import { appointments } from '@daybook/db/schema/appointments';
import { clients } from '@daybook/db/schema/clients';
import { reminderStops } from '@daybook/db/schema/messages';
import { and, eq, or, sql } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { House, RequestFacts } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { momentOf } from '../time/moment.ts';
import { addresseeOf } from './addressee.ts';
import { readFacts } from './appointment-facts.ts';
import { recipientDigest } from './tokens.ts';

// A person presses once; mail programs of one provider come from few addresses.
const limit: Limit = { tries: 120, windowSeconds: 60, lockSeconds: 60 };

/**
 * No reminders any more to whoever an appointment's mails go to; other messages still come. Who is a client is marked so
 * too, where staff see it and can turn it back. The same again changes nothing.
 */
export async function unsubscribe(
  { house, request }: { house: House; request: Pick<RequestFacts, 'address' | 'requestId'> },
  { token }: { token: string },
): Promise<{ done: true }> {
  const now = house.clock.now();
  const sqlOf = house.connections.raw;
  const { until } = await attempt(sqlOf, keyedDigest(house.keys.attempt, 'unsubscribe', request.address), limit, now);
  if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
  const [link] = await sqlOf<{ organizationId: string; appointmentId: string }[]>`
    select organization_id as "organizationId", appointment_id as "appointmentId"
    from gate.appointment_link(${tokenHash(token)})`;
  if (!link) throw new Refusal('link-not-valid');
  const tenant = tenantOf(house, organizationId.parse(link.organizationId));
  await tenant.write(async (tx) => {
    const facts = await readFacts(tx, tenant.organizationId, link.appointmentId);
    const to = facts && addresseeOf(house.messenger, facts.person);
    if (!to) return;
    const digest = recipientDigest(house.keys, to.recipient);
    const stopped = await tx
      .insert(reminderStops)
      .values({ organizationId: tenant.organizationId, recipientDigest: digest, recordedAt: now })
      .onConflictDoNothing()
      .returning({ at: reminderStops.recordedAt });
    await tx
      .update(clients)
      .set({ reminders: false, version: sql`${clients.version} + 1` })
      .where(
        and(
          eq(clients.organizationId, tenant.organizationId),
          eq(clients.reminders, true),
          // All whom the address reaches: a family often has one.
          or(
            to.channel === 'mail' ? eq(clients.email, to.recipient.toLowerCase()) : undefined,
            sql`${clients.id} = (select client_became(${appointments.clientId}) from ${appointments}
            where ${appointments.organizationId} = ${tenant.organizationId} and ${appointments.id} = ${link.appointmentId})`,
          ),
        ),
      );
    if (stopped.length > 0)
      await record(
        tx,
        { actor: { kind: 'anyone', organizationId: tenant.organizationId }, request, at: now },
        { action: 'messages.unsubscribed', subject: { kind: 'appointment', id: link.appointmentId } },
      );
  });
  return { done: true };
}
