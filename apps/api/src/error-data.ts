import type { ErrorData, Reason } from '@daybook/contract/errors';
import type { TRPCError } from '@trpc/server';
import { Refusal } from './refusal.ts';

/**
 * What leaves the server of an error: the reason, and for bad input the path of each fault. A fault that nobody
 * foresaw leaves only its request id; the log has the rest.
 */
export function errorData(
  error: TRPCError,
  request: { httpStatus: number; path: string | undefined; requestId: string },
): ErrorData {
  const base = { code: error.code, httpStatus: request.httpStatus, path: request.path, requestId: request.requestId };
  if (error instanceof Refusal) return { ...base, ...error.facts, reason: error.reason, fields: error.fields };
  const reason = reasonOf(error);
  // An answer that does not fit its declaration is a fault with issues too, and they are about what must not leave.
  return { ...base, reason, fields: reason === 'bad-input' ? fieldsOf(error.cause) : undefined };
}

function reasonOf(error: TRPCError): Reason {
  switch (error.code) {
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
    case 'UNSUPPORTED_MEDIA_TYPE':
    case 'METHOD_NOT_SUPPORTED':
      return 'bad-input';
    case 'NOT_FOUND':
      return 'no-such-procedure';
    case 'PAYLOAD_TOO_LARGE':
      return 'too-large';
    case 'UNAUTHORIZED':
      return 'not-signed-in';
    case 'SERVICE_UNAVAILABLE':
      return 'unavailable';
    default:
      return 'fault';
  }
}

interface Issue {
  path?: readonly unknown[];
  message: string;
}

function fieldsOf(cause: unknown): Record<string, string> | undefined {
  if (!(cause instanceof Error) || !('issues' in cause) || !Array.isArray(cause.issues)) return undefined;
  const issues: Issue[] = cause.issues;
  return Object.fromEntries(
    issues.slice(0, 50).map((issue) => [(issue.path ?? []).map(String).join('.'), issue.message]),
  );
}
