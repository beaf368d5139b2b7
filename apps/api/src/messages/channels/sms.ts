import { type Channel, NotTaken } from './channel.ts';

const patienceMs = 15_000;

/** A plain HTTP gateway: POST of `{to, text, id}`. By the id it can tell a repeat. */
export function smsChannel({ url, token }: { url: string; token: string }): Channel {
  return {
    send: async ({ id, to }, { text }) => {
      const answer = await post(url, token, { to, text, id });
      if (answer >= 200 && answer < 300) return id;
      // What the gateway calls wrong stays wrong; its doors and limits do not.
      const forGood = answer >= 400 && answer < 500 && ![401, 403, 404, 408, 425, 429].includes(answer);
      throw new NotTaken(String(answer), forGood);
    },
  };
}

/** The status of the answer. */
async function post(url: string, token: string, body: object): Promise<number> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause && typeof cause === 'object' && 'code' in cause ? String(cause.code) : 'no-answer';
    throw new NotTaken(code, false);
  }
}
