import * as z from 'zod/mini';
import { serviceId, siteId } from './ids.ts';
import { account, query } from './procedure.ts';
import { date, moment } from './values.ts';

/** Of some dates and services together. */
export const queueFigure = z.object({
  /** Numbers that were given. */
  tickets: z.int(),
  /** Who was served, booked or not. */
  served: z.int(),
  /** Who had a number and did not come when called. */
  missed: z.int(),
  /** Who was booked and did not come. */
  noShows: z.int(),
  /**
   * From when a number was taken, or from the start of the appointment where that is later, until the first call:
   * minutes. Null: nobody was called.
   */
  waiting: z.nullable(
    z.object({
      median: z.number(),
      mean: z.number(),
      longest: z.number(),
      /** Nine of ten waited no longer. */
      ninetieth: z.number(),
    }),
  ),
});
export type QueueFigure = z.output<typeof queueFigure>;

const figureService = z.object({ id: serviceId, name: z.string(), nameFil: z.nullable(z.string()) });
const span = { siteId, from: date, to: date };

/** How a site's queue went, by the site's calendar dates; at most 92 of them. */
export const queueFigures = query({
  caller: account('appointments.see'),
  input: z.object(span),
  output: z.object({
    total: queueFigure,
    services: z.array(z.object({ service: figureService, ...queueFigure.shape })),
    days: z.array(z.object({ date, ...queueFigure.shape })),
    /** By date and service. */
    items: z.array(z.object({ date, service: figureService, ...queueFigure.shape })),
  }),
  reasons: ['not-found', 'bad-input'],
});
export type QueueFigures = z.output<typeof queueFigures.output>;

/** The same as a table, a line a date and service. */
export const queueExport = query({
  caller: account('appointments.see'),
  input: z.object({ ...span, format: z.enum(['csv', 'xlsx']) }),
  output: z.object({
    name: z.string(),
    type: z.string(),
    bytes: z.int(),
    lines: z.int(),
    /** A path that needs no sign-in, until it expires. */
    path: z.string(),
    expiresAt: moment,
  }),
  reasons: ['not-found', 'bad-input'],
});
