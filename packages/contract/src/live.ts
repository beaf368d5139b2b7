import * as z from 'zod/mini';
import { anyone, subscription } from './procedure.ts';

/** What can be watched. */
export const topics = [
  'clock',
  'exceptions',
  'roster',
  'timesheets',
  'reports',
  'appointments',
  'queue',
  'clients',
  'directory',
  'accounts',
  'kiosk',
] as const;
export const topic = z.enum(topics);
export type Topic = z.output<typeof topic>;

/** A change: what kind, and the ids of what changed. Never a person's data. */
export const liveEvent = z.object({
  /** `xid-sequence`: ordered, and good to resume from. */
  id: z.string(),
  topic: z.enum([...topics, 'stream']),
  /** `clock.punched`, `directory.site-changed` …; `stream.ready` says that the stream is open, `stream.reload` that what was seen before is no longer a base. */
  kind: z.string(),
  ids: z.record(z.string(), z.string()),
});
export type LiveEvent = z.output<typeof liveEvent>;

/** The one stream a browser holds; it ends with its session. Called by an account, or by a kiosk for the topic `kiosk`
 * and with it, for the queue or a display, `queue`. */
export const watch = subscription({
  caller: anyone,
  input: z.object({
    topics: z.array(topic).check(z.minLength(1), z.maxLength(20)),
    lastEventId: z.nullish(z.string().check(z.maxLength(60))),
  }),
  output: liveEvent,
  reasons: ['not-signed-in'],
});
