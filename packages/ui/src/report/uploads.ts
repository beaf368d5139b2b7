import type { AttachmentView } from '@daybook/contract/report-attachments';
import { attachmentChunk, mostOfAttachment } from '@daybook/contract/report-attachments';

export interface Upload {
  /** Of this sending. */
  key: string;
  /** Of the attachment that it becomes, or goes on with. */
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

/** What is being sent to the report, whichever step of it is on the screen. What has arrived stands in the report. */
export interface Uploads {
  all: readonly Upload[];
  send(field: string, file: File): void;
  /** Takes one away, also while it is being sent. */
  forget(upload: Upload): void;
}

interface UploadDoors {
  begin(file: { id: string; field: string; name: string; bytes: number; sha256: string }): Promise<AttachmentView>;
  put(id: string, from: number, piece: Blob): Promise<AttachmentView>;
  remove(id: string): Promise<void>;
  digest(file: Blob): Promise<string>;
  /** Why it was refused; null: not heard, or to be asked again. */
  say(error: unknown): string | null;
  wait(ms: number): Promise<void>;
  /** False once it was taken away. */
  isWanted(): boolean;
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
  doors: UploadDoors,
): Promise<void> {
  const name = file.name || 'photo';
  let upload: Upload = { key: id, id, field, name, size: file.size, received: 0, state: 'sending' };
  const tell = (part: Partial<Upload>, done = false) => {
    upload = { ...upload, ...part };
    doors.changed(upload, done);
  };
  if (file.size > mostOfAttachment) return tell({ state: 'too-large' });
  tell({});
  const sha256 = await doors.digest(file);
  const begun = known.find((one) => one.state === 'sending' && one.field === field && one.bytes === file.size);
  if (begun) tell({ id: begun.id });
  while (doors.isWanted()) {
    try {
      let at = await doors.begin({ id: upload.id, field, name, bytes: file.size, sha256 });
      tell({ state: 'sending', received: at.received });
      while (at.state === 'sending' && doors.isWanted()) {
        at = await doors.put(upload.id, at.received, file.slice(at.received, at.received + attachmentChunk));
        tell({ received: at.received });
      }
      if (at.state !== 'sending') return tell({}, true);
    } catch (error) {
      const said = doors.say(error);
      if (said === null) {
        tell({ state: 'cut' });
        await doors.wait(againMs);
      } else if (upload.id === id) return tell({ state: 'failed', said });
      // Another file of the same size: what was begun is not this one.
      else tell({ id });
    }
  }
  await doors.remove(upload.id).catch(() => undefined);
}
