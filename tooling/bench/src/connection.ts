import { connect, type Socket } from 'node:net';

/** What came back to one request. */
export interface Answer {
  status: number;
  body: string;
}

/**
 * One kept-alive HTTP/1.1 connection with one request under way. Node's own client costs as much as the server that is
 * measured beside it on the same two cores; this writes a text and waits for the length that the answer names.
 */
export class Connection {
  #socket: Socket;
  #text = '';
  #take: ((answer: Answer) => void) | undefined;

  constructor(host: string, port: number) {
    this.#socket = connect({ host, port, noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (chunk: string) => this.#hear(chunk));
    this.#socket.on('error', () => this.#give({ status: 0, body: 'the connection failed' }));
  }

  send(path: string, cookie: string, json: string): Promise<Answer> {
    return new Promise((resolve) => {
      this.#take = resolve;
      this.#socket.write(
        `POST ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncookie: ${cookie}\r\ncontent-length: ${json.length}\r\n\r\n${json}`,
      );
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #hear(chunk: string): void {
    this.#text += chunk;
    const head = this.#text.indexOf('\r\n\r\n');
    if (head === -1) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#text.slice(0, head))?.[1] ?? 0);
    if (this.#text.length < head + 4 + length) return;
    const answer = { status: Number(this.#text.slice(9, 12)), body: this.#text.slice(head + 4, head + 4 + length) };
    this.#text = this.#text.slice(head + 4 + length);
    this.#give(answer);
  }

  #give(answer: Answer): void {
    const take = this.#take;
    this.#take = undefined;
    take?.(answer);
  }
}
