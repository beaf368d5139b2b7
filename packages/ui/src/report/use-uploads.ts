import { newId } from '@daybook/contract/new-id';
import type { ReportView } from '@daybook/contract/reports';
import { useMemo, useRef, useState } from 'react';
import type { ReportDoors } from './form-context.ts';
import { sendFile, type Upload, type Uploads } from './uploads.ts';

/** The sendings of a report's page. */
export function useUploads(view: ReportView, doors: ReportDoors): Uploads {
  const [all, setAll] = useState<readonly Upload[]>([]);
  const latest = useRef({ view, doors });
  latest.current = { view, doors };
  const unwanted = useRef(new Set<string>());
  const deeds = useMemo(() => {
    const drop = (key: string) => setAll((before) => before.filter((upload) => upload.key !== key));
    const again = () => void latest.current.doors.again().catch(() => undefined);
    const changed = (upload: Upload, done: boolean) => {
      if (unwanted.current.has(upload.key)) return;
      setAll((before) =>
        before.some(({ key }) => key === upload.key)
          ? before.map((one) => (one.key === upload.key ? upload : one))
          : [...before, upload],
      );
      // It stays until the report shows it, so that nothing blinks in between.
      if (done)
        void latest.current.doors
          .again()
          .catch(() => undefined)
          .then(() => drop(upload.key));
    };
    return {
      send: (field: string, file: File) => {
        const id = newId();
        void sendFile({ id, field, file }, latest.current.view.attachments, {
          begin: (announced) => latest.current.doors.begin(announced),
          put: (of, from, piece) => latest.current.doors.put(of, from, piece),
          remove: (of) => latest.current.doors.remove(of),
          digest: digestOf,
          say: (error) => latest.current.doors.refused(error),
          wait: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
          isWanted: () => !unwanted.current.has(id),
          changed,
        }).finally(again);
      },
      forget: ({ key, id, state }: Upload) => {
        unwanted.current.add(key);
        drop(key);
        if (state === 'failed')
          void latest.current.doors
            .remove(id)
            .catch(() => undefined)
            .finally(again);
      },
    };
  }, []);
  return useMemo(() => ({ all, ...deeds }), [all, deeds]);
}

/** SHA-256 in hex; by a library, since a page without TLS has no digests of its own. */
async function digestOf(file: Blob): Promise<string> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const { bytesToHex } = await import('@noble/hashes/utils.js');
  return bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())));
}
