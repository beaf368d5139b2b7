import type { Lane } from '@daybook/contract/queue';
import type { Transaction } from '@daybook/db/connect';
import { queueLetters, tickets } from '@daybook/db/schema/queue';
import { nextLetter, priorityLetter } from '@daybook/rules/queue/numbers';
import { and, eq, max } from 'drizzle-orm';

interface For {
  organizationId: string;
  siteId: string;
  serviceId: string;
  date: string;
  lane: Lane;
}

/** The next number of the service, or of the priority lane, on a date of the site; the queue's lock is had. */
export async function numberFor(tx: Transaction, asked: For): Promise<{ letter: string; number: number }> {
  const { organizationId, siteId, date } = asked;
  const letter = asked.lane === 'priority' ? priorityLetter : await letterOf(tx, asked);
  const [given] = await tx
    .select({ last: max(tickets.number) })
    .from(tickets)
    .where(
      and(
        eq(tickets.organizationId, organizationId),
        eq(tickets.siteId, siteId),
        eq(tickets.date, date),
        eq(tickets.letter, letter),
      ),
    );
  return { letter, number: (given?.last ?? 0) + 1 };
}

/** The service's letter at the site; the first number for it takes the first that is free. */
async function letterOf(tx: Transaction, { organizationId, siteId, serviceId }: For): Promise<string> {
  const given = await readLetters(tx, { organizationId, siteId });
  const own = given.get(serviceId);
  if (own) return own;
  const letter = nextLetter(new Set(given.values()));
  await tx.insert(queueLetters).values({ organizationId, siteId, serviceId, letter });
  return letter;
}

/** The letters of a site, by service. */
export async function readLetters(
  tx: Transaction,
  { organizationId, siteId }: Pick<For, 'organizationId' | 'siteId'>,
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ serviceId: queueLetters.serviceId, letter: queueLetters.letter })
    .from(queueLetters)
    .where(and(eq(queueLetters.organizationId, organizationId), eq(queueLetters.siteId, siteId)));
  return new Map(rows.map(({ serviceId, letter }) => [serviceId, letter]));
}
