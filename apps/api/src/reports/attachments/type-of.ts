import type { attachmentTypes } from '@daybook/contract/report-attachments';

type Type = (typeof attachmentTypes)[number];

/** How a file of each type begins; null: any byte. */
const beginnings: readonly (readonly [Type, readonly (number | null)[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is by how it begins, whatever it is called; null: none of what is taken. */
export function typeOf(bytes: Uint8Array): Type | null {
  return beginnings.find(([, begins]) => begins.every((byte, at) => byte === null || byte === bytes[at]))?.[0] ?? null;
}
