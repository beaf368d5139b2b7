import { createTransport, type NodemailerError } from 'nodemailer';
import { type Channel, NotTaken } from './channel.ts';

const patienceMs = 15_000;

/** Mail by SMTP. Its Message-ID is made of the row's id, so that a repeat is provably the same message (RFC 5322, 3.6.4). */
export function mailChannel({ url, from }: { url: string; from: string }): Channel {
  const transport = createTransport({
    url,
    requireTLS: needsTls(url),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // Nothing that a message names is ever fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = addressOf(from).split('@')[1] ?? 'daybook';
  return {
    send: async ({ id, to, date }, { subject, text, html, calendar, unsubscribe }) => {
      const messageId = `<${id}@${domain}>`;
      try {
        await transport.sendMail({
          ...{ from, to: { name: '', address: to }, subject, text, date, messageId },
          ...(html === null ? {} : { html }),
          ...(calendar
            ? { icalEvent: { method: calendar.method, content: calendar.text, filename: 'invite.ics' } }
            : {}),
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe
              ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
              : {}),
          },
        });
      } catch (error) {
        throw notTaken(error);
      }
      return messageId;
    },
  };
}

/** The bare address of `Name <a@b>`. */
export function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}

/** A password goes over the network encrypted or not at all. */
function needsTls(url: string): boolean {
  const { protocol, username, hostname } = new URL(url);
  return protocol === 'smtp:' && username !== '' && !/^(localhost|127\.|\[::1\])/.test(hostname);
}

/** That the server wants another password, or no mail from us at all, is mended by whoever runs it: it is tried again. */
function notTaken(error: unknown): NotTaken {
  const { code, responseCode, command } = error as NodemailerError;
  const forGood =
    responseCode !== undefined && responseCode >= 500 && /^(RCPT|DATA)/.test(command ?? '') && responseCode !== 503;
  return new NotTaken(String(responseCode ?? code ?? 'fault'), forGood);
}
