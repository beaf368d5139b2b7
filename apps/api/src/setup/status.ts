import type { House } from '../context.ts';

/** Whether nobody owns this installation yet. */
export async function status({ house }: { house: House }): Promise<{ needsOwner: boolean }> {
  const [row] = await house.connections.raw<{ needsOwner: boolean }[]>`
    select first_organization_id is null as "needsOwner" from installation`;
  return { needsOwner: row?.needsOwner ?? true };
}
