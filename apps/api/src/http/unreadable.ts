import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { ErrorData } from '@daybook/contract/errors';

/** Answers what is not HTTP, or whose head is too long, with a reason as every other refusal has one, and hangs up. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const [status, phrase] = tooLong ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request'];
  const data: ErrorData = {
    code: tooLong ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST',
    httpStatus: status,
    reason: tooLong ? 'too-large' : 'bad-input',
    requestId: randomUUID(),
  };
  const body = JSON.stringify({ error: { message: data.reason, code: tooLong ? -32013 : -32600, data } });
  const head = [
    `HTTP/1.1 ${status} ${phrase}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
