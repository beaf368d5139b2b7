import type { PunchKind } from '@daybook/contract/clock';
import type { StampView } from '@daybook/contract/timesheets';
import { punchNames } from '../../clock/punch-names.ts';
import { punchWords } from './punch-words.ts';
import type { Line, Step, Telling } from './step.ts';

/** What was punched: kind, method, tablet, time; and who added what nobody punched. */
export function punchStep(telling: Telling): Step[] {
  const { language, of, time } = telling;
  const words = punchWords[language];
  if (of.day.periods.length === 0) return [];
  const line = (kind: PunchKind, stamp: StampView, zone: string): Line => ({
    what: whatOf(telling, kind, stamp),
    value: time(stamp.at, zone),
  });
  const lines = of.day.periods.flatMap(({ zone, in: start, out, breaks, flags }): Line[] => [
    line('in', start, zone),
    ...breaks.flatMap((pause) => [
      line('break-start', pause.start, zone),
      // A shift's out ends a break that is open; it is one punch, told once.
      ...(pause.end && pause.end.punchId !== out?.punchId ? [line('break-end', pause.end, zone)] : []),
    ]),
    out
      ? line('out', out, zone)
      : {
          what: flags.includes('still-running') ? words.running : words.noOut,
          value: flags.includes('still-running') ? '' : '?',
        },
  ]);
  return [{ key: 'punches', title: words.title, lines }];
}

function whatOf({ language, of }: Telling, kind: PunchKind, stamp: StampView): string {
  const words = punchWords[language];
  const name = punchNames[language][kind];
  if (stamp.amended) {
    const edit = of.edits.find(({ changes }) => changes.some(({ after }) => after?.punchId === stamp.punchId));
    return edit ? words.addedBy(name, edit.by) : words.added(name);
  }
  const how = words[stamp.method](name);
  return stamp.kiosk ? words.at(how, stamp.kiosk) : how;
}
