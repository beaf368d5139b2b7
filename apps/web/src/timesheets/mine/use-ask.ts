import { type Refused, refusedBy } from '@daybook/client';
import type { PunchKind } from '@daybook/contract/clock';
import { requestId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { requestAmendment } from '@daybook/contract/timesheet-edits';
import type { DayView, Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime, wallDate } from '@daybook/ui/language/format';
import { refusalSentence } from '@daybook/ui/language/refusals';
import { useState } from 'react';
import { faultPaths } from '../../form/fields.ts';
import { parseTime } from '../../form/parse-time.ts';
import { answers, server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { serverNow } from '../../time.ts';
import { askWords } from './ask-words.ts';
import { punchesOf } from './punches-of.ts';

export type Deed = 'add' | 'replace' | 'void';
type Fault = 'punch' | 'time' | 'note';

interface Typed {
  deed: Deed;
  punchId: string | undefined;
  kind: PunchKind;
  date: string;
  /** As it is typed. */
  time: string;
  offset: string | undefined;
  note: string;
}

/** What is being asked, and sending it; what is wrong with it by field, else as the refusal that it is. */
export function useAsk(sheet: Timesheet, day: DayView, done: () => void) {
  const words = useWords(askWords);
  const language = useLanguage();
  const punches = punchesOf(day);
  /** A punch that is to be moved begins at its own time; one that is missing has none yet. */
  const whenOf = (deed: Deed, of: (typeof punches)[number] | undefined) =>
    deed === 'replace' && of
      ? { date: wallDate(of.zone, of.at), time: formatTime(of.zone, of.at) }
      : { date: day.date, time: '' };
  const [id] = useState(() => requestId.parse(newId()));
  const [typed, setTyped] = useState((): Typed => {
    const last = punches.at(-1);
    const deed: Deed = !last || day.flags.includes('missing-out') ? 'add' : 'replace';
    return {
      deed,
      punchId: last?.id,
      kind: last ? 'out' : 'in',
      ...whenOf(deed, last),
      offset: undefined,
      note: '',
    };
  });
  const [faults, setFaults] = useState<Partial<Record<Fault, string>>>({});
  const [instants, setInstants] = useState<readonly string[]>();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [sending, setSending] = useState(false);
  const punch = punches.find((one) => one.id === typed.punchId);

  const set = (change: Partial<Typed>) => {
    setFaults({});
    setRefused(null);
    if (!('offset' in change) && ('time' in change || 'date' in change)) setInstants(undefined);
    setTyped((before) => ({
      ...before,
      ...('time' in change || 'date' in change ? { offset: undefined } : {}),
      ...change,
    }));
  };

  const input = () => {
    const { deed, kind, date, time, offset, note } = typed;
    const at = { date, time: parseTime(time) ?? '', ...(offset ? { offset } : {}) };
    return {
      id,
      action: deed,
      date: day.date,
      note,
      ...(deed === 'add' ? { kind, at } : {}),
      ...(deed === 'replace' && punch ? { punchId: punch.id, at } : {}),
      ...(deed === 'void' && punch ? { punchId: punch.id } : {}),
    };
  };

  const send = async () => {
    const asked = input();
    const paths = faultPaths(requestAmendment.input, asked);
    const found = {
      ...(typed.deed !== 'add' && !punch ? { punch: words.punchMissing } : {}),
      ...(paths.some((path) => path.startsWith('at')) ? { time: words.timeWrong } : {}),
      ...(paths.includes('note') ? { note: words.noteMissing } : {}),
    };
    setFaults(found);
    if (Object.keys(found).length > 0 || sending) return;
    setSending(true);
    try {
      await server.timesheets.requestAmendment.mutate(asked);
      toast(words.sent);
      void answers.timesheets.invalidate();
      done();
    } catch (error) {
      hear(refusedBy(error));
    } finally {
      setSending(false);
    }
  };

  const hear = (why: Refused) => {
    const { reason, facts, fields } = why;
    if (reason === 'no-answer') return setRefused(why);
    if (facts.instants) setInstants(facts.instants);
    if (reason === 'future-punch') return setFaults({ time: words.future });
    if (reason.startsWith('local-time')) {
      return setFaults({ time: refusalSentence(language, reason, facts, serverNow()) });
    }
    if (fields['at']) return setFaults({ time: words.timeNotThere });
    if (fields['date']) return setFaults({ time: words.notThatShift });
    setRefused(why);
  };

  const chooseDeed = (deed: Deed) => set({ deed, ...whenOf(deed, punch) });
  const choosePunch = (punchId: string | null) => {
    const chosen = punches.find((one) => one.id === punchId);
    if (chosen) set({ punchId: chosen.id, ...whenOf(typed.deed, chosen) });
  };

  const zone = punch?.zone ?? day.periods[0]?.zone ?? sheet.site.zone;
  return { typed, set, chooseDeed, choosePunch, punches, zone, faults, instants, refused, sending, send };
}
