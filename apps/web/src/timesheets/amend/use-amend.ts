import { type Refused, refusedBy } from '@daybook/client';
import { editId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { DayView, Timesheet } from '@daybook/contract/timesheets';
import { reason as aReason } from '@daybook/contract/values';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { refusalSentence } from '@daybook/ui/language/refusals';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import * as z from 'zod/mini';
import { answers, server, trpc } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { serverNow } from '../../time.ts';
import { amendWords } from './amend-words.ts';
import { changesOf, isChange, type Row, rowsOf, timeShown } from './draft.ts';

const afterMs = 350;

/** The amendment of one date as it is drawn up: what it would come to, and the sending of it. */
export function useAmend(sheet: Timesheet, day: DayView, close: () => void) {
  const words = useWords(amendWords);
  const language = useLanguage();
  const [rows, setRows] = useState(() => rowsOf(day));
  const [reason, setReason] = useState('');
  const [id, setId] = useState(() => editId.parse(newId()));
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [checked, setChecked] = useState(false);
  const drawn = changesOf(rows);
  const [asked] = useDebouncedValue(drawn?.changes, afterMs);
  const whose = { employeeId: sheet.employee.id, date: day.date, version: day.version };
  const settled = drawn !== null && JSON.stringify(asked) === JSON.stringify(drawn.changes);
  const preview = trpc.timesheets.previewAmendment.useQuery(
    { ...whose, changes: asked ?? [] },
    { enabled: settled && drawn.changes.length > 0, retry: false },
  );
  const none = drawn?.changes.length === 0;
  const fault = refused ?? (settled && !none && preview.error ? refusedBy(preview.error) : null);
  const at = fault && drawn ? rowIn(Object.keys(fault.fields), drawn.of) : undefined;
  const sentence =
    fault && fault.reason !== 'no-answer'
      ? refusalSentence(language, fault.reason, fault.facts, serverNow())
      : undefined;

  const change = (work: (before: Row[]) => Row[]) => {
    setRefused(null);
    setChecked(false);
    // Another edit than the one that was sent is another: its id says so.
    setId(editId.parse(newId()));
    setRows(work);
  };
  const faultOf = (row: Row): string | undefined => {
    if (at === row) return sentence;
    return checked && isChange(row) && row.deed !== 'void' && timeShown(row) === null ? words.timeFault : undefined;
  };
  const send = async () => {
    setChecked(true);
    setRefused(null);
    if (sending || !drawn || none || !z.safeParse(aReason, reason).success) return false;
    setSending(true);
    try {
      await server.timesheets.amend.mutate({ id, ...whose, changes: drawn.changes, reason });
      toast(words.saved);
      void answers.timesheets.invalidate();
      void answers.exceptions.invalidate();
      void answers.clock.board.invalidate();
      close();
      return true;
    } catch (error) {
      const why = refusedBy(error);
      setRefused(why);
      if (why.reason === 'stale') void answers.timesheets.get.invalidate();
      return false;
    } finally {
      setSending(false);
    }
  };
  return {
    rows,
    change,
    reason,
    setReason: (text: string) => {
      setChecked(false);
      setReason(text);
    },
    reasonFault: checked && !z.safeParse(aReason, reason).success ? words.reasonFault : undefined,
    faultOf,
    /** Which moments may be meant by the row's time. */
    instantsOf: (row: Row) => (at === row ? fault?.facts.instants : undefined),
    /** What is wrong with no row in particular. */
    refused: fault && at === undefined ? fault : null,
    impact: settled && !none && !preview.error ? preview.data : undefined,
    asking: !none && drawn !== null && (!settled || preview.isFetching),
    changes: drawn?.of ?? [],
    sending,
    send,
  };
}

/** The row of the first path that names a change: `changes.2.at`. */
function rowIn(paths: readonly string[], rows: readonly Row[]): Row | undefined {
  const match = paths.map((path) => /^changes\.(\d+)/.exec(path)).find((found) => found !== null);
  return match ? rows[Number(match[1])] : undefined;
}
