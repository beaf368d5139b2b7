import type { Transaction } from '@daybook/db/connect';
import { organizations } from '@daybook/db/schema/organization';
import { eq } from 'drizzle-orm';

export async function organizationName(tx: Transaction, organizationId: string): Promise<string> {
  const [found] = await tx
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return found?.name ?? '';
}
