import type { FastifyBaseLogger } from 'fastify';

/** Structured lines; a secret is never handed to it. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error' | 'debug'>;
