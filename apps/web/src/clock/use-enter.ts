import { type Refused, refusedBy } from '@daybook/client';
import type { PunchKind } from '@daybook/contract/clock';
import type { Reason } from '@daybook/contract/errors';
import type { EmployeeId, PunchId, SiteId } from '@daybook/contract/ids';
import { reason as aReason } from '@daybook/contract/values';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { refusalSentence } from '@daybook/ui/language/refusals';
import { useState } from 'react';
import * as z from 'zod/mini';
import { parseTime } from '../form/parse-time.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { serverNow } from '../time.ts';
import { enterWords } from './enter-words.ts';

/** One punch that is to be entered; its id stays the same however often it is sent. */
export interface Row {
  id: PunchId;
  person: { id: EmployeeId; name: string };
  kind: PunchKind;
  date: string;
  /** As it is typed. */
  time: string;
  offset: string | undefined;
}

interface Faults {
  [row: number]: string | undefined;
  reason?: string;
}

interface Asked {
  siteId: SiteId | undefined;
  rows: readonly Row[];
  reason: string;
  close: () => void;
}

/** Sends all of them in one go. What is wrong stands at its row; what is wrong with no row, at the foot. */
export function useEnter({ siteId, rows, reason, close }: Asked) {
  const words = useWords(enterWords);
  const language = useLanguage();
  const [sending, setSending] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const [instants, setInstants] = useState<{ row: number; moments: readonly string[] } | null>(null);
  const clear = () => {
    setFaults({});
    setRefused(null);
  };

  const check = (): Faults => ({
    ...Object.fromEntries(
      rows.flatMap((row, index) => (parseTime(row.time) && row.date ? [] : [[index, words.timeFault] as const])),
    ),
    ...(z.safeParse(aReason, reason).success ? {} : { reason: words.reasonFault }),
  });

  const sentence = (why: Reason, of: Refused) => {
    if (why === 'future-punch') return words.future;
    if (why === 'own-record') return words.own;
    if (why === 'bad-input') return words.notRight;
    return refusalSentence(language, why, of.facts, serverNow());
  };

  const enter = async () => {
    if (!siteId || sending) return;
    const found = check();
    setFaults(found);
    setRefused(null);
    setInstants(null);
    if (Object.keys(found).length > 0) return;
    setSending(true);
    try {
      const entries = rows.map(({ id, person, kind, date, time, offset }) => ({
        id,
        employeeId: person.id,
        kind,
        at: { date, time: parseTime(time) ?? '', ...(offset ? { offset } : {}) },
      }));
      const { punches } = await server.clock.punchFor.mutate({ siteId, reason, entries });
      toast(words.entered(punches.length));
      void answers.clock.board.invalidate();
      void answers.exceptions.invalidate();
      close();
    } catch (error) {
      const why = refusedBy(error);
      const row = rowIn(Object.keys(why.fields));
      if (row === undefined || why.reason === 'no-answer') return setRefused(why);
      setFaults({ [row]: sentence(why.reason, why) });
      if (why.facts.instants) setInstants({ row, moments: why.facts.instants });
    } finally {
      setSending(false);
    }
  };

  return { enter, sending, refused, faults, instants, clear };
}

/** The row of the first path that names one: `entries.2.at`. */
function rowIn(paths: readonly string[]): number | undefined {
  const match = paths.map((path) => /^entries\.(\d+)/.exec(path)).find((found) => found !== null);
  return match ? Number(match[1]) : undefined;
}
