import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { freePort } from '@daybook/db/testing/free-port';

/** A door before the server that keeps every byte of what goes through it, whatever the browser makes of it. */
export interface Ear {
  address: string;
  /** All that the browser was sent, also by streams that have not ended. */
  received: () => string;
  /** All that it sent. */
  sent: () => string;
  close: () => void;
}

/** Opens one. The server is asked to send things as they are, so that they can be read. */
export async function listenBefore(server: string): Promise<Ear> {
  const { hostname, port } = new URL(server);
  const [received, sent]: [Buffer[], Buffer[]] = [[], []];
  const door = createServer((asked, answer) => {
    sent.push(Buffer.from(`${asked.method} ${asked.url}\n`));
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers }, (came) => {
      received.push(Buffer.from(`\n${came.rawHeaders.join('\n')}\n`));
      answer.writeHead(came.statusCode ?? 502, came.rawHeaders);
      came.on('data', (bytes) => received.push(bytes));
      came.pipe(answer);
      // A server that dies in the middle of an answer is heard to.
      came.on('close', () => came.complete || answer.destroy());
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.on('data', (bytes) => sent.push(bytes));
    asked.pipe(onward);
  });
  // The product opens no sockets; one that did would be heard as well.
  door.on('upgrade', (asked, socket, head) => {
    const onward = connect(Number(port), hostname, () => {
      onward.write(`${asked.method} ${asked.url} HTTP/1.1\r\n`);
      for (let n = 0; n < asked.rawHeaders.length; n += 2)
        onward.write(`${asked.rawHeaders[n]}: ${asked.rawHeaders[n + 1]}\r\n`);
      onward.write('\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('data', (bytes) => received.push(bytes));
    socket.on('data', (bytes) => sent.push(bytes));
    for (const end of [onward, socket]) end.on('error', () => socket.destroy());
  });
  const own = await freePort();
  await new Promise<void>((resolve) => door.listen(own, 'localhost', resolve));
  const read = (bytes: Buffer[]) => Buffer.concat(bytes).toString('utf8');
  return {
    address: `http://localhost:${own}`,
    received: () => read(received),
    sent: () => read(sent),
    close: () => {
      door.closeAllConnections();
      door.close();
    },
  };
}

/**
 * Where an amount stands in a text, in whatever spelling: in minor units or whole ones, with commas, points or spaces
 * between its digits. `major`: its whole units.
 */
export function placesOf(major: number, text: string): string[] {
  const joined = text.replaceAll(/(?<=\d)(?:[.,'’_\s\u00a0\u202f]|\\u00a0|\\u202f|&nbsp;|%2C|%20)(?=\d)/gi, '');
  return [...joined.matchAll(new RegExp(`.{0,60}${major}.{0,20}`, 'g'))].map(([place]) => place);
}
