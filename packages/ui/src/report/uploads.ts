import type { AttachmentView } from '@daybook/contract/report-attachments';
import { attachmentChunk, mostOfAttachment } from '@daybook/contract/report-attachments';

export interface Upload {
  id: string;
  field: string;
  name: string;
  /** Bytes. */
  size: number;
  received: number;
  /** `cut`: not heard, and tried again by itself. */
  state: 'sending' | 'cut' | 'failed' | 'too-large';
  said?: string;
}

interface Doors {
  begin(file: { id: string; field: string; name: string; bytes: number; sha256: string }): Promise<AttachmentView>;
  put(id: string, from: number, piece: Blob): Promise<AttachmentView>;
  digest(file: Blob): Promise<string>;
  /** Null: not heard. */
  say(error: unknown): string | null;
  wait(ms: number): Promise<void>;
  changed(upload: Upload, done: boolean): void;
}

const againMs = 3_000;

/**
 * Sends a photo or document, piece by piece from where the server stands. What is cut goes on from the last piece that
 * arrived; what was begun before the page was loaded again goes on when the same file is chosen.
 * @param known what was begun already, of which one may be this file
 */
export async function sendFile(
  { id, field, file }: { id: string; field: string; file: File },
  known: readonly AttachmentView[],
  doors: Doors,
): Promise<void> {
  let upload: Upload = { id, field, name: file.name || 'photo', size: file.size, received: 0, state: 'sending' };
  const tell = (part: Partial<Upload>, done = false) => {
    upload = { ...upload, ...part };
    doors.changed(upload, done);
  };
  if (file.size > mostOfAttachment) return tell({ state: 'too-large' });
  tell({});
  const sha256 = await doors.digest(file);
  const begun = known.find(
    (one) => one.state === 'sending' && one.field === field && one.bytes === file.size && one.name === upload.name,
  );
  const own = { id: begun?.id ?? id, field, name: upload.name, bytes: file.size, sha256 };
  for (;;) {
    try {
      let at = await doors.begin(own);
      tell({ state: 'sending', received: at.received });
      while (at.state === 'sending') {
        at = await doors.put(own.id, at.received, file.slice(at.received, at.received + attachmentChunk));
        tell({ received: at.received });
      }
      return tell({ state: at.state === 'failed' ? 'failed' : 'sending' }, at.state === 'kept');
    } catch (error) {
      const said = doors.say(error);
      if (said !== null) return tell({ state: 'failed', said });
      tell({ state: 'cut' });
      await doors.wait(againMs);
    }
  }
}
