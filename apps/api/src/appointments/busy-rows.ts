import type { Transaction } from '@daybook/db/connect';
import type { Busy } from '@daybook/rules/appointments/slots';
import type { Span } from '@daybook/rules/appointments/spans';
import { sql } from 'drizzle-orm';

export interface ProviderBusy extends Busy {
  providerId: string;
  appointmentId: string;
  /** What was held or never confirmed, and ended: it takes nothing any more, though it still stands there. */
  over: boolean;
}

/** No appointment with its buffer lasts longer. */
const longestMs = 24 * 3_600_000;

/** What takes providers' time in a span (ms), at any site: what was held or never confirmed only until it ends. */
export async function readBusy(
  tx: Transaction,
  organizationId: string,
  asked: { providerIds: readonly string[]; span: Span; now: Date },
): Promise<ProviderBusy[]> {
  return (await readStanding(tx, organizationId, asked)).filter(({ over }) => !over);
}

/**
 * The same, and what has ended without that anybody wrote so. Index bounds on the start alone, since nothing lasts
 * longer than a day.
 */
export async function readStanding(
  tx: Transaction,
  organizationId: string,
  { providerIds, span, now }: { providerIds: readonly string[]; span: Span; now: Date },
): Promise<ProviderBusy[]> {
  if (providerIds.length === 0) return [];
  // Of one, as whoever books asks, the database plans once.
  const [one] = providerIds;
  const whose =
    providerIds.length === 1 ? sql`= ${one}::uuid` : sql`= any(${sql.param(`{${providerIds.join(',')}}`)}::uuid[])`;
  const rows = await tx.execute<Record<string, unknown> & ProviderBusy>(sql`
    select a.id as "appointmentId", a.provider_id as "providerId", a.service_id as "serviceId", a.place,
      (extract(epoch from a.starts_at) * 1000)::float8 as "from", (extract(epoch from a.busy_until) * 1000)::float8 as "to",
      coalesce(a.expires_at <= ${now.toISOString()}::timestamptz, false) as over
    from appointments a
    where a.organization_id = ${organizationId} and a.provider_id ${whose}
      and a.starts_at > (select ${new Date(span.from - longestMs).toISOString()}::timestamptz)
      and a.starts_at < (select ${new Date(span.to).toISOString()}::timestamptz)
      and a.busy_until > (select ${new Date(span.from).toISOString()}::timestamptz)
      and a.state not in ('cancelled', 'lapsed')`);
  return [...rows];
}
