import { Glyph, type GlyphName } from '@daybook/ui/glyph';
import { useWords } from '@daybook/ui/language/current';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { attendanceWords } from './attendance-words.ts';
import { type Shown, shown } from './counts.ts';
import styles from './head-filter.module.css';
import { clockWords } from './words.ts';

const route = getRouteApi('/inside/now');
const glyphs: Record<Shown, GlyphName> = {
  in: 'in',
  break: 'break',
  late: 'late',
  missing: 'missing',
  'no-out': 'exception',
  out: 'out',
};

/** How many stand how; a press shows those alone. Tiles on a phone. */
export function HeadFilter(props: { counts: Record<Shown, number>; tiles: boolean }): ReactElement {
  const words = useWords(clockWords);
  const plan = useWords(attendanceWords);
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const all = shown.reduce((sum, head) => sum + props.counts[head], 0);
  const names: Record<Shown, string> = {
    in: words.in,
    break: props.tiles ? words.onBreakShort : words.onBreak,
    late: plan.late,
    missing: plan.missing,
    'no-out': words.noOutHead,
    out: words.out,
  };
  const choose = (head: Shown | undefined) =>
    void navigate({ search: (before) => ({ ...before, show: head }), replace: true });
  return (
    <div className={styles.place}>
      <fieldset className={props.tiles ? styles.tiles : styles.filter} aria-label={words.show}>
        <button type="button" aria-pressed={show === undefined} onClick={() => choose(undefined)}>
          <span>{words.everyone}</span> <b>{all}</b>
        </button>
        {shown.map((head) => (
          <button
            key={head}
            type="button"
            aria-pressed={show === head}
            className={styles[head]}
            onClick={() => choose(show === head ? undefined : head)}
          >
            {!props.tiles && <Glyph name={glyphs[head]} size={11} />}
            <span>{names[head]}</span> <b>{props.counts[head]}</b>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
