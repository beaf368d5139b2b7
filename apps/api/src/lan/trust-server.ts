import { createServer, type Server } from 'node:http';
import { type TrustTold, trustAnswer } from './trust-answer.ts';

export interface TrustServer {
  port: number;
  close(): Promise<void>;
}

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * Serves the page on trust by plain http: a tablet cannot open an https page of an authority that it does not trust
 * yet. It has nothing else, takes nothing in and sets no cookie.
 */
export async function openTrustServer(told: TrustTold, listen: { port: number; host: string }): Promise<TrustServer> {
  const server = createServer((request, response) => {
    const { method = '', url = '', headers: asked } = request;
    const { host = '', 'accept-language': language = '' } = asked;
    const answer = trustAnswer(told, { method, url, host, language });
    response.writeHead(answer.status, { ...headers, ...answer.headers });
    response.end(method === 'HEAD' ? undefined : answer.body);
  });
  const port = await listenSomewhere(server, listen.port, listen.host);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** At the port that was asked for, else at a free one. */
function listenSomewhere(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) reject(error);
      else listenSomewhere(server, 0, host).then(resolve, reject);
    });
    server.listen(port > 65_535 ? 0 : port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
