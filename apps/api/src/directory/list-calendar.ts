import type { calendarList } from '@daybook/contract/calendar';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function listCalendar(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof calendarList)['input']>,
): Promise<z.output<(typeof calendarList)['output']>> {
  throw new Refusal('unavailable');
}
