import type { EditView } from '@daybook/contract/explanation';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { punchNames } from '../../clock/punch-names.ts';
import { editWords } from './edit-words.ts';
import type { Line, Step, Telling } from './step.ts';

/** Every edit of the date's punches: who, when, why, and what was before. It stays visible for ever. */
export function editSteps(telling: Telling): Step[] {
  const { language, of } = telling;
  const words = editWords[language];
  return of.edits.map((edit) => ({
    key: edit.id,
    title: words.by(edit.by),
    text: words.when(formatShortDay(language, of.zone, edit.at), formatTime(of.zone, edit.at), edit.reason),
    lines: linesOf(telling, edit),
  }));
}

function linesOf({ language, of, time }: Telling, { changes }: EditView): Line[] {
  const words = editWords[language];
  const names = punchNames[language];
  return changes.map(({ action, before, after }) => {
    const was = before && time(before.at, of.zone);
    const is = after && time(after.at, of.zone);
    const kind = after ?? before;
    return {
      what: kind ? words[action](names[kind.kind]) : '',
      value: was && is ? words.change(was, is) : (is ?? was ?? ''),
    };
  });
}
