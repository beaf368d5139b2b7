import type { calendarSave } from '@daybook/contract/calendar';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function saveCalendar(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof calendarSave)['input']>,
): Promise<z.output<(typeof calendarSave)['output']>> {
  throw new Refusal('unavailable');
}
