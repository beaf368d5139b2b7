import type { appointmentsHold } from '@daybook/contract/booking';
import type { OrganizationId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { holdMs, mostHolds } from '@daybook/rules/appointments/life';
import type * as z from 'zod/mini';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { tenantOf } from '../../tenant.ts';
import { momentOf } from '../../time/moment.ts';
import { type AppointmentRow, appointmentRow, readAppointment } from '../appointment-rows.ts';
import { followUp } from '../follow-up.ts';
import { readOffer } from '../offer-rows.ts';
import { NoPlace, orAlternatives } from '../or-alternatives.ts';
import { takePlace } from '../take-place.ts';
import { bookableSite } from './bookable.ts';
import { type Booker, bookerFrom, countAsked } from './booker.ts';
import { checkOffered } from './check-offered.ts';
import { checkLimit, lockBooker } from './limits.ts';

type Asked = z.output<(typeof appointmentsHold)['input']>;
type Held = z.output<(typeof appointmentsHold)['output']>;

/** Keeps a place for five minutes while somebody fills in the form. */
export async function holdPlace(ctx: OpenContext, asked: Asked): Promise<Held> {
  await countAsked(ctx, 'hold');
  const { organizationId } = await bookableSite(ctx.house, asked);
  const booker = bookerFrom(ctx);
  const db = tenantOf(ctx.house, organizationId);
  const now = ctx.house.clock.now();
  const from = Date.parse(asked.startsAt);
  const providerId = asked.providerId ?? null;
  let offer: { zone: string; service: Service; within: { from: number; before: number } } | undefined;
  const wanted = () => offer && { ...offer, siteId: asked.siteId, providerId, from };
  return await orAlternatives({ db, house: ctx.house }, { wanted }, () =>
    db.write(async (tx) => {
      await lockBooker(tx, booker);
      const before = await readAppointment(tx, organizationId, asked.id);
      if (before) return known(before, asked, booker);
      offer = await findOffer(tx, organizationId, asked, now);
      await checkLimit(tx, { organizationId, by: booker, state: 'held', most: mostHolds, now });
      const { zone, service } = offer;
      const place = await takePlace(tx, organizationId, {
        ...{ siteId: asked.siteId, zone, service, providerId, from, where: 'grid' as const, now },
      });
      if (!place) throw new NoPlace();
      const [made] = await tx
        .insert(appointments)
        .values({
          ...{ organizationId, id: asked.id, siteId: asked.siteId, serviceId: asked.serviceId, ...place },
          ...{ state: 'held', expiresAt: new Date(now.getTime() + holdMs), source: 'page', language: 'en' },
          ...{ ...booker, recordedAt: now },
        })
        .onConflictDoNothing({ target: [appointments.organizationId, appointments.id] })
        .returning();
      // Somebody else's, at this very moment: whoever sends the same again waits at the lock above.
      if (!made) throw new Refusal('idempotency-mismatch');
      const row = appointmentRow(made);
      await followUp(tx, { actor: { organizationId }, house: ctx.house }, row, {
        what: 'held',
        accountId: null,
        byClient: true,
        at: now,
        was: null,
      });
      return heldView(row);
    }),
  );
}

async function findOffer(tx: Transaction, organizationId: OrganizationId, asked: Asked, now: Date) {
  const found = await readOffer(tx, organizationId, asked);
  const within = checkOffered(found, Date.parse(asked.startsAt), now);
  return { zone: found.zone, service: found.service, within };
}

/** Sent twice it is one hold. */
function known(row: AppointmentRow, asked: Asked, booker: Booker): Held {
  const same =
    row.browser === booker.browser &&
    row.serviceId === asked.serviceId &&
    row.siteId === asked.siteId &&
    row.startsAt.getTime() === Date.parse(asked.startsAt) &&
    (asked.providerId === undefined || row.providerId === asked.providerId) &&
    row.state === 'held';
  if (!same) throw new Refusal('idempotency-mismatch');
  return heldView(row);
}

function heldView(row: AppointmentRow): Held {
  return {
    id: row.id,
    providerId: row.providerId,
    startsAt: momentOf(row.startsAt),
    endsAt: momentOf(row.endsAt),
    until: momentOf(row.expiresAt ?? row.startsAt),
  };
}
