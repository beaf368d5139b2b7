import { newId } from '@daybook/contract/ids';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from './form-context.ts';
import { sendFile, type Upload } from './uploads.ts';

/** What is being sent to one field. What has arrived stands in the report itself. */
export function useUploads(field: string) {
  const { view, doors } = useForm();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const latest = useRef({ view, doors });
  latest.current = { view, doors };
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const send = useCallback(
    (file: File) => {
      const { view: now } = latest.current;
      const changed = (upload: Upload, done: boolean) => {
        if (!here.current) return;
        setUploads((before) => [...before.filter(({ id }) => id !== upload.id), ...(done ? [] : [upload])]);
        if (done || upload.state === 'failed') void latest.current.doors.again();
      };
      void sendFile({ id: newId(), field, file }, now.attachments, {
        begin: (announced) => latest.current.doors.begin(announced),
        put: (id, from, piece) => latest.current.doors.put(id, from, piece),
        digest: digestOf,
        say: (error) => latest.current.doors.refused(error),
        wait: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
        changed,
      });
    },
    [field],
  );
  const forget = (id: string) => setUploads((before) => before.filter((upload) => upload.id !== id));
  return { uploads, send, forget };
}

/** SHA-256 in hex; by a library, since a page without TLS has no digests of its own. */
async function digestOf(file: Blob): Promise<string> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const { bytesToHex } = await import('@noble/hashes/utils.js');
  return bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())));
}
