import type { SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { employees, sites } from '@daybook/db/schema/directory';
import { type Known, siteKey } from '@daybook/rules/directory/judge-people';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';

/**
 * What rows of a file are judged by: the sites that the account sees, and who has these numbers in the whole
 * organization. Of two sites with one name neither is meant.
 */
export async function knownPeople(
  tx: Transaction,
  actor: AccountActor,
  { numbers, siteId }: { numbers: readonly string[]; siteId: SiteId | undefined },
): Promise<Known> {
  const seen = await tx
    .select({ id: sql<SiteId>`${sites.id}`, name: sites.name })
    .from(sites)
    .where(
      and(
        eq(sites.organizationId, actor.organizationId),
        isNull(sites.archivedAt),
        actor.sites === 'all' ? undefined : inArray(sites.id, actor.sites),
      ),
    );
  const byName = Map.groupBy(seen, ({ name }) => siteKey(name));
  // What cannot be a number is nobody's, and the database would not take it as text.
  const asked = JSON.stringify(numbers.filter((number) => /^[^\p{Cc}\p{Cs}]{1,20}$/u.test(number)));
  const people = await tx
    .select({ number: employees.number, name: employees.name })
    .from(employees)
    .where(
      and(
        eq(employees.organizationId, actor.organizationId),
        sql`${employees.number} in (select jsonb_array_elements_text(${asked}::jsonb))`,
      ),
    );
  return {
    sites: new Map([...byName].flatMap(([name, [site, twin]]) => (site && !twin ? [[name, site.id] as const] : []))),
    people: new Map(people.map(({ number, name }) => [number, name])),
    siteId,
    language: actor.language,
  };
}
