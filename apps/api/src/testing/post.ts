import { once } from 'node:events';
import { createServer } from 'node:http';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in. */
interface Mail extends Email {
  envelopeTo: string[];
  header(name: string): string | undefined;
  /** The iCalendar part, or undefined. */
  calendar: string | undefined;
}

export interface PostOffice {
  url: string;
  mails: Mail[];
  /** With that code each recipient is refused, until told otherwise. */
  refuse(code: number | undefined): void;
  close(): Promise<void>;
}

/** A real mail server on loopback that takes everything, unless told otherwise. */
export async function openPostOffice(): Promise<PostOffice> {
  const mails: Mail[] = [];
  let refused: number | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) =>
      callback(refused === undefined ? null : Object.assign(new Error('not here'), { responseCode: refused })),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void readMail(Buffer.concat(chunks)).then((mail) => {
          mails.push({ ...mail, envelopeTo: session.envelope.rcptTo.map(({ address }) => address) });
          callback(null);
        }, callback);
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `smtp://127.0.0.1:${portOf(listening.address())}`,
    mails,
    refuse: (code) => {
      refused = code;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function readMail(raw: Buffer): Promise<Omit<Mail, 'envelopeTo'>> {
  const email = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
  const header = (name: string) => email.headers.find(({ key }) => key === name.toLowerCase())?.value;
  const part = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  return { ...email, header, calendar: part ? String(part.content) : undefined };
}

export interface Texted {
  to: string;
  text: string;
  id: string;
  authorization: string | undefined;
}

/** A real HTTP gateway on loopback. */
export async function openGateway(): Promise<{
  url: string;
  texts: Texted[];
  answer(status: number): void;
  close(): Promise<void>;
}> {
  const texts: Texted[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (status === 200)
        texts.push({ ...JSON.parse(Buffer.concat(chunks).toString()), authorization: request.headers.authorization });
      response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/send`,
    texts,
    answer: (code) => {
      status = code;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return address.port;
}
