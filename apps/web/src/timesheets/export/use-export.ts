import { type Refused, refusedBy } from '@daybook/client';
import type { ExportView, timesheetsExport } from '@daybook/contract/exports';
import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { answers, server } from '../../server.ts';

export type Asked = z.input<(typeof timesheetsExport)['input']>;

const againMs = 1_000;

/**
 * Asks for an export, and again while it is being worked out. It is no query of the page: asked for again by itself
 * after a correction, it would make the next export unasked.
 */
export function useExport(ready: (made: ExportView) => void) {
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<ExportView | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const left = useRef(new AbortController());
  useEffect(() => {
    left.current = new AbortController();
    return () => left.current.abort();
  }, []);
  const ask = async (asked: Asked) => {
    const { signal } = left.current;
    setAsking(true);
    setRefused(null);
    setMade(null);
    try {
      for (;;) {
        const answer = await server.timesheets.export.query(asked, { signal });
        if (signal.aborted) return;
        setMade(answer);
        if (answer.state !== 'working') {
          if (answer.file) ready(answer);
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, againMs));
        if (signal.aborted) return;
      }
      await answers.timesheets.exports.invalidate();
    } catch (error) {
      if (!signal.aborted) setRefused(refusedBy(error));
    } finally {
      if (!signal.aborted) setAsking(false);
    }
  };
  return { asking, made, refused, ask, forget: () => setMade(null) };
}
