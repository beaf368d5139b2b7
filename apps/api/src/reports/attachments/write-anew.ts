import type { attachmentTypes } from '@daybook/contract/report-attachments';
import { Refusal } from '../../refusal.ts';
import { writeDocumentAnew } from './document.ts';
import { writePhotoAnew } from './photo.ts';
import { typeOf } from './type-of.ts';

export interface Anew {
  name: string;
  type: (typeof attachmentTypes)[number];
  bytes: Uint8Array;
}

const endings: Readonly<Record<Anew['type'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/**
 * Writes a photo or document anew, so that nothing is kept of it but what it shows. What it is, is read from its
 * content; its name is the sender's, with the ending of what it has become.
 * @throws Refusal `file-unreadable`
 */
export async function writeAnew(bytes: Uint8Array, name: string): Promise<Anew> {
  const sent = typeOf(bytes);
  if (sent === null) throw new Refusal('file-unreadable', { fields: { content: 'neither a photo nor a PDF' } });
  const { type, bytes: anew } =
    sent === 'application/pdf' ? await writeDocumentAnew(bytes) : await writePhotoAnew(bytes);
  return { name: `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.${endings[type]}`, type, bytes: anew };
}
