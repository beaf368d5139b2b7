import type { Transaction } from '@daybook/db/connect';
import type { Span } from '@daybook/rules/appointments/spans';
import { sql } from 'drizzle-orm';

const hourMs = 3_600_000;

/**
 * Waits until nobody else books a provider in the hours that a span (ms) touches, and keeps others waiting until the
 * transaction ends. By the hour and not by the day: when a day fills up at once, most of them want other hours. The
 * earliest is locked first, so that two that share several do not wait for each other.
 */
export async function lockProviderHours(
  tx: Transaction,
  organizationId: string,
  { providerId, span }: { providerId: string; span: Span },
): Promise<void> {
  const keys: string[] = [];
  for (let hour = Math.floor(span.from / hourMs); hour * hourMs < span.to; hour += 1)
    keys.push(`booking ${organizationId} ${providerId} ${hour}`);
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(asked.key, 0))
    from json_array_elements_text(${JSON.stringify(keys)}::json) with ordinality as asked(key, place) order by asked.place`);
}
