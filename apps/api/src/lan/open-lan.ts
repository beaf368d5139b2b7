import { isIPv4 } from 'node:net';
import { join } from 'node:path';
import { type Config, ConfigurationError } from '../config.ts';
import { keepAuthority } from './authority.ts';
import { keepCertificate } from './certificate.ts';
import { hostNames, networkAddresses } from './names.ts';
import type { Tls } from './tls.ts';
import { openTrustServer, type TrustServer } from './trust-server.ts';

const everywhere = new Set(['0.0.0.0', '::']);
const loopback = new Set(['localhost', '127.0.0.1', '::1']);

/** What `--lan` adds to a start. */
export interface Lan {
  tls: Tls;
  file: string;
  fingerprint: string;
  /** Whether the authority is new, so that no tablet trusts it yet. */
  made: boolean;
  /** Addresses at which the network reaches this machine, the likeliest first. */
  addresses: readonly string[];
  openTrust(): Promise<TrustServer>;
}

/** Makes or finds again the local authority and the server's certificate for the network. */
export function prepareLan(config: Config, host: string, now: Date): Lan {
  for (const setting of ['PUBLIC_URL', 'TLS_CERT'] as const) {
    if (config[setting]) {
      throw new ConfigurationError(
        `${setting} and --lan do not go together: --lan serves this network with a certificate of its own. Leave one of them out.`,
      );
    }
  }
  const folder = join(config.DAYBOOK_DATA, 'lan');
  const hosts = hostNames();
  const addresses = everywhere.has(host) ? networkAddresses() : [host].filter((address) => !loopback.has(address));
  const authority = keepAuthority(folder, hosts, now);
  const names = [...new Set([...addresses, ...hosts, ...loopback])];
  const told = { authority, names, port: config.PORT };
  return {
    tls: keepCertificate(folder, authority, names, now),
    file: join(folder, 'authority.pem'),
    fingerprint: authority.certificate.fingerprint256,
    made: authority.made,
    addresses: host === '0.0.0.0' ? addresses.filter(isIPv4) : addresses,
    openTrust: () => openTrustServer(told, { port: config.PORT + 1, host }),
  };
}
