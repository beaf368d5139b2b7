import { request } from 'node:https';
import { TLSSocket } from 'node:tls';

/**
 * What an https address of this machine answers, provided it shows the certificate with this SHA-256. That certificate
 * may be for another name or by an authority that this machine does not know, so that only the pin counts.
 */
export function getPinned(url: string, certificate: string, patienceMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patienceMs);
    const asked = request(url, { rejectUnauthorized: false, agent: false, signal }, async (answer) => {
      try {
        const { socket } = answer;
        const shown = socket instanceof TLSSocket ? socket.getPeerCertificate().fingerprint256 : undefined;
        if (shown !== certificate) throw new Error('another certificate');
        resolve(Buffer.concat(await answer.toArray()).toString('utf8'));
      } catch (error) {
        asked.destroy();
        reject(error);
      }
    });
    asked.on('error', reject);
    asked.end();
  });
}
