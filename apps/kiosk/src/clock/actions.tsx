import type { Action, Identified, PunchKind } from '@daybook/contract/clock';
import { Glyph, type GlyphName } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatWeekday } from '@daybook/ui/language/format';
import { IconCalendarWeek } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { dayBefore, readClocks } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import styles from './actions.module.css';
import { type Press, recordPress } from './press.ts';
import { punchWords } from './punch-words.ts';

/** What each kind leads to, as its shape. */
export const kindGlyphs: Record<PunchKind, GlyphName> = {
  in: 'in',
  'break-start': 'break',
  'break-end': 'in',
  out: 'out',
};

/** The server's actions in its order: the first is huge. While a press is under way the others wait. */
export function Actions(props: {
  seen: Identified;
  press: Press | null;
  /** Whether the person's own day can be shown. */
  myDay: boolean;
  tell: Tell;
}): ReactElement {
  const { seen, press, tell } = props;
  const words = useWords(punchWords);
  const sayAction = useSayAction(seen);
  const [first, ...others] = seen.actions;
  const act = (action: Action) => tell({ is: 'pressed', press: recordPress(action.kind, readClocks()) });
  return (
    <>
      <p role="status" className="unseen">
        {press && words.recording}
      </p>
      {first && (
        <Button className={`${styles.first} ${styles[first.kind]}`} onPress={() => act(first)} off={press !== null}>
          {press ? <i className={styles.busy} /> : <Glyph name={kindGlyphs[first.kind]} size={34} />}
          {press ? words.recording : sayAction(first)}
        </Button>
      )}
      {(others.length > 0 || props.myDay) && (
        <div className={styles.others}>
          {others.map((action) => (
            <Button
              small
              key={`${action.kind} ${action.ofEarlierShift?.since}`}
              className={action.ofEarlierShift ? styles.wide : undefined}
              onPress={() => act(action)}
              off={press !== null}
            >
              <Glyph name={kindGlyphs[action.kind]} size={24} />
              {sayAction(action)}
            </Button>
          ))}
          {props.myDay && (
            <Button small onPress={() => tell({ is: 'my day' })} off={press !== null}>
              <IconCalendarWeek size={28} stroke={1.7} aria-hidden="true" />
              {words.myDay}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function useSayAction(seen: Identified): (action: Action) => string {
  const words = useWords(punchWords);
  const language = useLanguage();
  return ({ kind, ofEarlierShift }) => {
    if (!ofEarlierShift) return words[kind];
    const date = seen.today.shifts.find((shift) => shift.in === ofEarlierShift.since)?.businessDate;
    if (date === undefined || date === dayBefore(seen.today.businessDate)) return words.ofYesterday;
    return words.ofDay(formatWeekday(language, date));
  };
}
