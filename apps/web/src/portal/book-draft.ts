import { type ClientId, clientId, type EmployeeId, employeeId, type ServiceId, serviceId } from '@daybook/contract/ids';
import { anyMoment } from '@daybook/contract/values';
import * as z from 'zod/mini';
import { useKept } from './use-kept.ts';
import { useMe } from './use-me.ts';

/** What is being booked in this tab. */
interface BookDraft {
  clientId: ClientId | null;
  serviceId: ServiceId | null;
  providerId: EmployeeId | null;
  startsAt: string | null;
}

const empty = { clientId: '', serviceId: '', providerId: '', startsAt: '' };

/** Kept until it is booked, over a reload and a sign-in; everybody's own. */
export function useBookDraft(): {
  draft: BookDraft;
  change: (changed: Partial<BookDraft>) => void;
  forget: () => void;
} {
  const [texts, type, forget] = useKept(`book-${useMe().id}`, empty);
  const draft = {
    clientId: read(clientId, texts.clientId),
    serviceId: read(serviceId, texts.serviceId),
    providerId: read(employeeId, texts.providerId),
    startsAt: read(anyMoment, texts.startsAt),
  };
  const change = (changed: Partial<BookDraft>) =>
    type(Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, value ?? ''])));
  return { draft, change, forget };
}

function read<T>(schema: z.ZodMiniType<T>, text: string): T | null {
  const result = z.safeParse(schema, text);
  return result.success ? result.data : null;
}
