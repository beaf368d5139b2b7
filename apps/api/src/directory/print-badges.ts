import type { BadgeId, EmployeeId } from '@daybook/contract/ids';
import type { Paper } from '@daybook/contract/values';
import { organizations } from '@daybook/db/schema/organization';
import { eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { badgeCards } from './badge-cards.ts';
import { findHolder, makeBadge, newBadgeCode } from './make-badge.ts';

interface Asked {
  badges: { id: EmployeeId; badgeId: BadgeId }[];
  paper?: Paper | undefined;
}

/**
 * A new badge for each of these people, on cards to cut out. The cards are drawn before anything is written: no
 * transaction waits for the drawing, and when that fails everybody keeps the badge there was.
 */
export async function printBadges(
  ctx: VerbContext<AccountActor>,
  { badges, paper = 'A4' }: Asked,
): Promise<{ pdf: string; cards: number }> {
  const { actor, db, house } = ctx;
  const { organization, wanted } = await db.read(async (tx) => {
    const [found] = await tx
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, actor.organizationId));
    const people = [];
    for (const badge of badges) {
      const { name, calledName, number } = await findHolder(tx, actor, badge.id);
      people.push({ ...badge, name, calledName, number, code: newBadgeCode() });
    }
    return { organization: found?.name ?? '', wanted: people };
  });
  const pdf = await badgeCards({ organization, cards: wanted, paper, at: house.clock.now() });
  await db.write(async (tx) => {
    // In one order for everybody: two who print for the same people wait for each other, and not in a circle.
    for (const badge of wanted.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await makeBadge(tx, ctx, badge);
  });
  return { pdf: pdf.toString('base64'), cards: wanted.length };
}
