import { mayPass, refusedBy } from '@daybook/client/refused';
import type { ServiceId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { PriorityReason } from '@daybook/contract/queue';
import type { TakenHere } from '@daybook/contract/queue-screens';
import { server } from '../server.ts';

/** One press for a number; however often it is sent, it is the same one. */
export interface Asked {
  id: string;
  serviceId: ServiceId;
  priority: PriorityReason | null;
}

/** Makes a press, before anything is sent. */
export function askFor(serviceId: ServiceId, priority: PriorityReason | null): Asked {
  return { id: newId(), serviceId, priority };
}

const again = 1_000;

type Outcome = { taken: TakenHere } | { refused: ReturnType<typeof refusedBy> };

/** Asks for the number; once more when no answer came, since only the answer may have been lost. */
export async function takeNumber(asked: Asked): Promise<Outcome> {
  const first = await askOnce(asked);
  if ('taken' in first || !mayPass(first.refused)) return first;
  await new Promise((resolve) => setTimeout(resolve, again));
  return await askOnce(asked);
}

async function askOnce(asked: Asked): Promise<Outcome> {
  try {
    return { taken: await server.appointments.queue.takeHere.mutate(asked) };
  } catch (error) {
    return { refused: refusedBy(error) };
  }
}
