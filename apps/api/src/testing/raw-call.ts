import type { ErrorData } from '@daybook/contract/errors';
import type { Browser } from './browser.ts';

/** One call as it went over the wire. */
export interface RawAnswer {
  status: number;
  body: string;
}

interface Call {
  type: 'query' | 'mutation' | 'subscription';
  name: string;
  input: unknown;
}

/** How long a stream may stay silent before it counts as open and allowed. */
const openStreamMs = 250;

/** Calls a procedure by its name and answers the text that came back; of a stream, what came at first. */
export async function rawCall(browser: Browser, { type, name, input }: Call): Promise<RawAnswer> {
  const json = input === undefined ? undefined : JSON.stringify(input);
  if (type === 'mutation') {
    const headers = { 'content-type': 'application/json' };
    const answer = await browser.fetch(`/trpc/${name}`, { method: 'POST', headers, ...(json ? { body: json } : {}) });
    return { status: answer.status, body: await answer.text() };
  }
  const path = `/trpc/${name}${json ? `?input=${encodeURIComponent(json)}` : ''}`;
  if (type === 'query') {
    const answer = await browser.fetch(path);
    return { status: answer.status, body: await answer.text() };
  }
  const cut = new AbortController();
  const answer = await browser.fetch(path, { headers: { accept: 'text/event-stream' }, signal: cut.signal });
  return { status: answer.status, body: await beginning(answer, cut) };
}

async function beginning(answer: Response, cut: AbortController): Promise<string> {
  const timer = setTimeout(() => cut.abort(), openStreamMs);
  let text = '';
  try {
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes('event: serialized-error')) break;
    }
  } catch (error) {
    if (!cut.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    cut.abort();
  }
  return text;
}

/** Why a call was refused; undefined when it was answered. */
export function reasonIn({ body }: RawAnswer): ErrorData['reason'] | undefined {
  // An answer may speak of reasons too: what became of each record of a batch.
  if (body.startsWith('{"result"')) return undefined;
  const found = /"reason":"([a-z-]+)"/.exec(body)?.[1];
  return found as ErrorData['reason'] | undefined;
}
