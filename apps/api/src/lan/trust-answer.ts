import { isIPv6 } from 'node:net';
import type { Authority } from './authority.ts';
import { profile } from './profile.ts';
import { certificatePath, pageLanguage, profilePath, trustPage } from './trust-page.ts';

export interface TrustTold {
  authority: Authority;
  /** Names and addresses that the server's certificate is for; the first stands in for a stranger. */
  names: readonly string[];
  /** Where https is served. */
  port: number;
}

export interface TrustAsked {
  method: string;
  url: string;
  host: string;
  language: string;
}

interface TrustAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** What the plain address answers: the page, the authority in two forms, and nothing else. */
export function trustAnswer({ authority, names, port }: TrustTold, asked: TrustAsked): TrustAnswer {
  const { certificate, name } = authority;
  if (asked.method !== 'GET' && asked.method !== 'HEAD') {
    return text(405, 'Only GET is answered here.\n', { allow: 'GET, HEAD', connection: 'close' });
  }
  const [path, query] = asked.url.split('?');
  switch (path) {
    case '/': {
      const language = pageLanguage(new URLSearchParams(query).get('language'), asked.language);
      const kiosk = `https://${bracketed(hostFor(asked.host, names))}:${port}/kiosk/`;
      const body = trustPage(language, { fingerprint: certificate.fingerprint256, kiosk });
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', vary: 'accept-language' },
        body,
      };
    }
    case certificatePath:
      return {
        status: 200,
        headers: {
          'content-type': 'application/x-x509-ca-cert',
          // Android takes it in from its settings, so that it has to lie among the downloads.
          'content-disposition': 'attachment; filename="daybook-authority.crt"',
        },
        body: certificate.raw,
      };
    case profilePath:
      return {
        status: 200,
        headers: { 'content-type': 'application/x-apple-aspen-config' },
        body: profile(certificate, name),
      };
    default:
      return text(404, 'There is nothing else here.\n');
  }
}

function text(status: number, body: string, headers: Record<string, string> = {}): TrustAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

/** The host under which the page was opened, when the certificate is for it. */
function hostFor(header: string, names: readonly string[]): string {
  const asked = header
    .replace(/:\d*$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();
  return names.find((name) => name === asked) ?? names[0] ?? 'localhost';
}

/** A name or address as it stands in a web address. */
export function bracketed(name: string): string {
  return isIPv6(name) ? `[${name}]` : name;
}
