import type { House } from '../context.ts';

/** Whether nobody owns this installation yet, and whether mail leaves it. */
export async function status({ house }: { house: House }): Promise<{
  needsOwner: boolean;
  mailLeaves: boolean;
}> {
  const [row] = await house.connections.raw<{ needsOwner: boolean }[]>`
    select first_organization_id is null as "needsOwner" from installation`;
  return { needsOwner: row?.needsOwner ?? true, mailLeaves: house.messenger.mail !== undefined };
}
