import { errorCode } from '@daybook/db/errors';
import { DrizzleQueryError } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';

/** Structured lines; a secret is never handed to it. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error' | 'debug'>;

/** For every log that is opened. */
export const serializers = { err: faultForLog };

/** Of a statement that failed its text and the database's code: its values may be somebody's name, note or digest. */
function faultForLog(error: Error): object {
  if (!(error instanceof DrizzleQueryError)) return pino.stdSerializers.err(error);
  const { query, stack = '' } = error;
  const frames = stack.split('\n').filter((frame) => /^ {4}at /.test(frame));
  return {
    type: 'DrizzleQueryError',
    message: 'a statement failed',
    code: errorCode(error),
    query,
    stack: frames.join('\n'),
  };
}
