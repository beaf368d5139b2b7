import * as z from 'zod/mini';
import { calendarDayId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { date, line, version } from './values.ts';

/** `regular-holiday` and `special-day` are paid as the pay rules say; `holiday` is one that changes no pay. */
export const calendarKind = z.enum(['regular-holiday', 'special-day', 'holiday']);
export type CalendarKind = z.output<typeof calendarKind>;

/** A date that is not an ordinary one at a site. */
export const calendarDay = z.object({
  id: calendarDayId,
  siteId,
  date,
  kind: calendarKind,
  name: z.string(),
  version,
});
export type CalendarDay = z.output<typeof calendarDay>;

/** By date. */
export const calendarList = query({
  caller: account('sites.see'),
  input: z.object({ siteId, from: date, to: date }),
  output: z.object({ items: z.array(calendarDay) }),
  reasons: ['not-found'],
});

/** Puts a date into the calendar of one site or several, or with null for `kind` takes it out. One entry a date. */
export const calendarSave = mutation({
  caller: account('sites.change'),
  input: z.object({
    siteIds: z.array(siteId).check(z.minLength(1), z.maxLength(200)),
    date,
    kind: z.nullable(calendarKind),
    name: z.optional(line(60)),
  }),
  output: z.object({ items: z.array(calendarDay) }),
  reasons: ['not-found', 'bad-input'],
});
