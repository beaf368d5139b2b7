import type { PunchKind } from './clock.ts';

/** What a sealed claim is bound to: opened for another record, it does not open at all. */
export interface SealedFor {
  organizationId: string;
  kioskId: string;
  /** Null for a badge, which only the server can read. */
  employeeId: string | null;
  punchId: string;
  kind: PunchKind;
  /** The tablet's time of the punch, RFC 3339, as it is sent. */
  occurredAt: string;
}

/** A claim before it is sealed. */
export type PlainClaim = { method: 'pin'; pin: string } | { method: 'badge'; code: string };

/** The lengths in bytes of the parts of a sealed claim, in their order; the ciphertext with its tag is the rest. */
export const sealedParts = { ephemeralKey: 65, iv: 12 } as const;

/** WebCrypto's key; its name is global in browsers alone. */
type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const encoder = new TextEncoder();

/** The additional data of AES-256-GCM. */
export function additionalData(bound: SealedFor): Uint8Array<ArrayBuffer> {
  const { organizationId, kioskId, employeeId, punchId, kind, occurredAt } = bound;
  return encoder.encode([organizationId, kioskId, employeeId ?? '', punchId, kind, occurredAt].join('\n'));
}

/** The info of HKDF-SHA-256; its salt is both public points, the ephemeral one first. */
export const sealingInfo: Uint8Array<ArrayBuffer> = encoder.encode('daybook sealed claim 1');

/** Joins bytes. */
export function joinBytes(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Throws when the text is not base64url. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** Imports a raw P-256 point to agree on a secret with. */
async function publicPoint(raw: Uint8Array<ArrayBuffer>): Promise<WebKey> {
  return await crypto.subtle.importKey('raw', raw, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
}

/** The AES key that both sides come to: ECDH of the own private with the other public key, then HKDF. */
export async function agreedKey(
  own: WebKey,
  other: Uint8Array<ArrayBuffer>,
  points: { ephemeral: Uint8Array; recipient: Uint8Array },
  usage: 'encrypt' | 'decrypt',
): Promise<WebKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: await publicPoint(other) }, own, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = joinBytes(points.ephemeral, points.recipient);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info: sealingInfo };
  return await crypto.subtle.deriveKey(algorithm, material, { name: 'AES-GCM', length: 256 }, false, [usage]);
}

/**
 * Seals a claim for the server: ephemeral P-256 ECDH, HKDF-SHA-256, AES-256-GCM, in base64url. Nobody but the holder of
 * the private key reads it again, the tablet included. Needs a secure context.
 */
export async function sealClaim(publicKey: string, claim: PlainClaim, bound: SealedFor): Promise<string> {
  const recipient = fromBase64Url(publicKey);
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key = await agreedKey(pair.privateKey, recipient, { ephemeral, recipient }, 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(sealedParts.iv));
  const plain = encoder.encode(JSON.stringify(claim));
  const parameters = { name: 'AES-GCM', iv, additionalData: additionalData(bound) };
  const cipher = new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain));
  return toBase64Url(joinBytes(ephemeral, iv, cipher));
}
