import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import {
  BasicConstraints,
  ExtendedKeyUsage,
  GeneralName,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_kp_serverAuth,
  KeyUsage,
  KeyUsageFlags,
  SubjectAlternativeName,
} from '@peculiar/asn1-x509';
import { type Authority, dayMs } from './authority.ts';
import { keepFile } from './keep-file.ts';
import type { Tls } from './tls.ts';
import { extension, makeCertificate } from './x509.ts';

/** Apple's devices refuse a server's certificate that is good for longer than 398 days. */
const lifeDays = 396;
const leastDays = 30;

/** The server's certificate for these names, by this authority: the one of before while it fits, else a new one. */
export function keepCertificate(folder: string, authority: Authority, wanted: readonly string[], now: Date): Tls {
  const [file, keyFile] = [join(folder, 'server.pem'), join(folder, 'server-key.pem')];
  const names = wanted.filter((name) => isIP(name) || permits(authority, name));
  const kept = read(file, keyFile);
  if (kept && fits(new X509Certificate(kept.cert), authority, names, now)) return kept;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const from = new Date(now.getTime() - dayMs);
  const cert = makeCertificate({
    subject: 'Daybook',
    issuer: authority.name,
    publicKey,
    signer: authority.keys,
    from,
    until: new Date(from.getTime() + lifeDays * dayMs),
    extensions: [
      extension(id_ce_basicConstraints, true, new BasicConstraints()),
      extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.digitalSignature)),
      extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
      extension(id_ce_subjectAltName, false, new SubjectAlternativeName(names.map(generalName))),
    ],
  });
  const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  keepFile(keyFile, key, 0o600);
  keepFile(file, cert, 0o644);
  return { cert, key };
}

function generalName(name: string): GeneralName {
  return new GeneralName(isIP(name) ? { iPAddress: name } : { dNSName: name });
}

function permits({ permits: hosts }: Authority, name: string): boolean {
  return hosts.some((host) => name === host || name.endsWith(`.${host}`));
}

function read(file: string, keyFile: string): Tls | undefined {
  try {
    const kept = { cert: readFileSync(file, 'utf8'), key: readFileSync(keyFile, 'utf8') };
    return new X509Certificate(kept.cert).checkPrivateKey(createPrivateKey(kept.key)) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function fits(certificate: X509Certificate, { keys }: Authority, names: string[], now: Date): boolean {
  const [begins, ends] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
  const covers = (name: string) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
  return (
    certificate.verify(keys.publicKey) &&
    begins <= now.getTime() &&
    ends - now.getTime() > leastDays * dayMs &&
    certificate.subjectAltName?.split(', ').length === names.length &&
    names.every(covers)
  );
}
