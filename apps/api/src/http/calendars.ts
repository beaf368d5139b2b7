import type { FastifyInstance } from 'fastify';
import { readAppointmentEvents } from '../appointments/feed-events.ts';
import type { House } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { readShiftEvents } from '../roster/feeds/feed-events.ts';
import { type FeedReaders, readFeed } from '../roster/feeds/read-feed.ts';
import { namesTag } from './tags.ts';

const readers: FeedReaders = { shifts: readShiftEvents, appointments: readAppointmentEvents };

/**
 * `GET /calendar/:token.ics`: a person's shifts or appointments, for calendars, which know the address and nothing
 * else.
 */
export function registerCalendars(app: FastifyInstance, house: House): void {
  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const [, token] = /^([\w-]{43})\.ics$/.exec(request.params.file) ?? [];
    if (token === undefined) throw new Refusal('not-found');
    const { text, tag } = await readFeed(house, readers, { token, address: request.ip });
    // Weak: the bytes are another when they are compressed.
    const etag = `W/"${tag}"`;
    reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (namesTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.type('text/calendar; charset=utf-8').send(text);
  });
}
