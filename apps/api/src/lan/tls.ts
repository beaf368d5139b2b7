import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Config, ConfigurationError } from '../config.ts';

/** What a server needs for https, as PEM; the certificate with those between it and its authority. */
export interface Tls {
  cert: string;
  key: string;
}

/** The certificate and key that `TLS_CERT` and `TLS_KEY` name, when they can serve. Throws `ConfigurationError`. */
export function givenTls({ TLS_CERT, TLS_KEY }: Config, now: Date): Tls | undefined {
  if (!TLS_CERT || !TLS_KEY) return undefined;
  const [cert, key] = [textOf('TLS_CERT', TLS_CERT), textOf('TLS_KEY', TLS_KEY)];
  const certificate = readable('TLS_CERT', TLS_CERT, 'certificate', () => new X509Certificate(cert));
  const privateKey = readable<KeyObject>('TLS_KEY', TLS_KEY, 'private key without a passphrase', () =>
    createPrivateKey(key),
  );
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new ConfigurationError(`TLS_KEY must be the key of the certificate in TLS_CERT, but ${TLS_KEY} is another.`);
  }
  if (Date.parse(certificate.validTo) <= now.getTime()) {
    throw new ConfigurationError(`TLS_CERT must be good today, but ${TLS_CERT} ended on ${certificate.validTo}.`);
  }
  if (Date.parse(certificate.validFrom) > now.getTime()) {
    throw new ConfigurationError(`TLS_CERT must be good today, but ${TLS_CERT} begins on ${certificate.validFrom}.`);
  }
  return { cert, key };
}

function textOf(setting: string, file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ConfigurationError(
      `${setting} must name a file that can be read, but ${file} ${missing ? 'is not there' : 'cannot be opened'}.`,
    );
  }
}

function readable<T>(setting: string, file: string, what: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new ConfigurationError(`${setting} must name a PEM file with a ${what}, but ${file} is none.`);
  }
}
