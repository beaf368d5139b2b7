import * as z from 'zod/mini';
import { calendarDayId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { date, line, timeOfDay, version } from './values.ts';

/**
 * `regular-holiday` and `special-day` are paid as the pay rules say; `holiday` is one that changes no pay; `closed` and
 * `other-hours` are ordinary dates on which the site does not open as it usually does.
 */
export const calendarKind = z.enum(['regular-holiday', 'special-day', 'holiday', 'closed', 'other-hours']);
export type CalendarKind = z.output<typeof calendarKind>;

/** Wall times at which a site opens and closes; a closing that is not after the opening is on the next calendar date. */
export const openingHours = z.object({ opens: timeOfDay, closes: timeOfDay });
export type OpeningHours = z.output<typeof openingHours>;

/**
 * When a site opens on a date of its calendar: `usual` as on that weekday, `closed`, or at other hours. `closed` and
 * `other-hours` say it by their kind.
 */
export const openOn = z.union([z.literal('usual'), z.literal('closed'), openingHours]);
export type OpenOn = z.output<typeof openOn>;

/** A date that is not an ordinary one at a site. */
export const calendarDay = z.object({
  id: calendarDayId,
  siteId,
  date,
  kind: calendarKind,
  name: z.string(),
  open: openOn,
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
    /** As usual unless told. */
    open: z.optional(openOn),
  }),
  output: z.object({ items: z.array(calendarDay) }),
  reasons: ['not-found', 'bad-input'],
});

/** 1 is Monday; a weekday that is not there is one on which the site is closed. */
export const openingWeek = z.array(
  z.object({ weekday: z.int().check(z.minimum(1), z.maximum(7)), ...openingHours.def.shape }),
);
export type OpeningWeek = z.output<typeof openingWeek>;

/** When a site opens in an ordinary week. Empty: it was never said, and the site counts as open at all times. */
export const calendarOpening = query({
  caller: account('sites.see'),
  input: z.object({ siteId }),
  output: z.object({ week: openingWeek, version }),
  reasons: ['not-found'],
});
export const calendarSaveOpening = mutation({
  caller: account('sites.change'),
  input: z.object({
    siteId,
    version,
    week: openingWeek.check(
      z.maxLength(7),
      z.refine((week) => new Set(week.map(({ weekday }) => weekday)).size === week.length, { error: 'each once' }),
    ),
  }),
  output: z.object({ week: openingWeek, version }),
  reasons: ['not-found', 'stale'],
});

export const calendarPresetId = z.enum(['ph-2026', 'ph-2027', 'us-2026', 'us-2027']);
export type CalendarPresetId = z.output<typeof calendarPresetId>;
/** Holidays of a country and year, with where they are written. */
export const calendarPreset = z.object({
  id: calendarPresetId,
  year: z.int(),
  country: z.string(),
  /** The law or proclamation that names them. */
  source: z.string(),
  days: z.array(
    z.object({
      date,
      kind: calendarKind,
      name: z.string(),
      /** Not proclaimed yet, or by the moon: to be confirmed. */
      tentative: z.boolean(),
    }),
  ),
});
export type CalendarPreset = z.output<typeof calendarPreset>;
export const calendarPresets = query({
  caller: account('sites.see'),
  input: z.void(),
  output: z.object({ items: z.array(calendarPreset) }),
  reasons: [],
});
/** Puts a preset's days into the calendars of sites; a date that has an entry keeps it. */
export const calendarAddPreset = mutation({
  caller: account('sites.change'),
  input: z.object({ siteIds: z.array(siteId).check(z.minLength(1), z.maxLength(200)), preset: calendarPresetId }),
  output: z.object({ added: z.int(), kept: z.int() }),
  reasons: ['not-found'],
});
