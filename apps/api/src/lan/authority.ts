import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  BasicConstraints,
  Certificate,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_basicConstraints,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  KeyUsage,
  KeyUsageFlags,
  NameConstraints,
} from '@peculiar/asn1-x509';
import { ConfigurationError } from '../config.ts';
import { keepFile } from './keep-file.ts';
import { extension, makeCertificate } from './x509.ts';

export const dayMs = 86_400_000;
const lifeDays = 3_652;
/** With less time left a certificate of its own might outlast it. */
const leastDays = 400;

export interface Authority {
  certificate: X509Certificate;
  pem: string;
  /** The one part of its name that its holders see. */
  name: string;
  keys: { publicKey: KeyObject; privateKey: KeyObject };
  /** The host names below which it may vouch; addresses are free. */
  permits: string[];
  /** Whether tablets that trusted the one before must be told to trust this one. */
  made: boolean;
}

/**
 * The local authority in this folder, made when there is none or its time runs out. Its key never leaves the folder,
 * and it can vouch for this machine's names alone: whoever stole it could not pass for a bank.
 */
export function keepAuthority(folder: string, hosts: readonly string[], now: Date): Authority {
  const [file, keyFile] = [join(folder, 'authority.pem'), join(folder, 'authority-key.pem')];
  // The key is written first: one without a certificate is left over from a start that was cut short.
  if (existsSync(file)) {
    const kept = readAuthority(file, keyFile);
    if (Date.parse(kept.certificate.validTo) - now.getTime() > leastDays * dayMs) return kept;
  }
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = `Daybook of ${hosts[0] ?? 'this shop'}`;
  const pem = makeCertificate({
    subject: name,
    issuer: name,
    publicKey: keys.publicKey,
    signer: keys,
    from: new Date(now.getTime() - dayMs),
    until: new Date(now.getTime() + lifeDays * dayMs),
    extensions: [
      extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: true, pathLenConstraint: 0 })),
      extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign)),
      extension(id_ce_nameConstraints, true, constraints(['localhost', 'local', ...hosts])),
    ],
  });
  keepFile(keyFile, keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  keepFile(file, pem, 0o644);
  return { ...readAuthority(file, keyFile), made: true };
}

function constraints(hosts: string[]): NameConstraints {
  const subtrees = hosts
    .filter((host) => host === 'local' || !host.endsWith('.local'))
    .map((host) => new GeneralSubtree({ base: new GeneralName({ dNSName: host }) }));
  return new NameConstraints({ permittedSubtrees: new GeneralSubtrees(subtrees) });
}

function readAuthority(file: string, keyFile: string): Authority {
  try {
    const pem = readFileSync(file, 'utf8');
    const certificate = new X509Certificate(pem);
    const privateKey = createPrivateKey(readFileSync(keyFile));
    if (!certificate.ca || !certificate.checkPrivateKey(privateKey)) throw new Error('not a pair');
    const name = certificate.subject.replace(/^CN=/, '');
    const keys = { publicKey: createPublicKey(privateKey), privateKey };
    return { certificate, pem, name, keys, permits: permittedBy(certificate), made: false };
  } catch {
    // A new one in its place would lock out every tablet that trusts the old one: that is for somebody to decide.
    throw new ConfigurationError(
      `The local authority in ${file} cannot be used with its key beside it: put both back as they were, or remove both and let the tablets trust a new one.`,
    );
  }
}

function permittedBy(certificate: X509Certificate): string[] {
  const { extensions = [] } = AsnConvert.parse(certificate.raw, Certificate).tbsCertificate;
  const found = extensions.find(({ extnID }) => extnID === id_ce_nameConstraints);
  if (!found) return [];
  const { permittedSubtrees = [] } = AsnConvert.parse(found.extnValue, NameConstraints);
  return permittedSubtrees.flatMap(({ base }) => base.dNSName ?? []);
}
