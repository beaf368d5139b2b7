import type { ExceptionItem } from '@daybook/contract/exceptions';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useSayRefusal } from '../form/use-say-refusal.ts';
import { server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { useMinute } from '../time.ts';
import styles from './detail.module.css';
import { outcomeOf } from './kind-words.ts';
import { refreshAll } from './use-decide.ts';
import { exceptionWords } from './words.ts';

/** What became of it: who decided what and why, also when that was just now and by somebody else. */
export function Outcome(props: {
  item: ExceptionItem;
  /** It was open when it was opened here. */
  meanwhile: boolean;
  mayUndo: boolean;
  next: () => void;
}): ReactElement {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const now = useMinute();
  const sayRefusal = useSayRefusal();
  const [sending, setSending] = useState(false);
  const { item, meanwhile } = props;
  const { decided } = item;
  const { zone } = item.site;
  if (!decided) {
    return (
      <div className={styles.outcome} role="status">
        <p>{words.settled}</p>
        <Button variant="default" onClick={props.next}>
          {words.next}
        </Button>
      </div>
    );
  }
  const undoUntil = decided.undoUntil;
  const canUndo = props.mayUndo && undoUntil !== null && epochMs(undoUntil) > now;
  const undo = async () => {
    setSending(true);
    try {
      await server.exceptions.undo.mutate({ id: item.id, version: item.version });
      toast(words.undone);
    } catch (error) {
      sayRefusal(error);
    } finally {
      setSending(false);
      refreshAll();
    }
  };
  const when = `${formatShortDay(language, zone, decided.at)}, ${formatTime(zone, decided.at)}`;
  return (
    <div className={styles.outcome} role="status">
      <p className={styles.done}>
        <Glyph name="done" size={14} />
        <b>{meanwhile ? words.meanwhile(decided.by.name) : words.decidedBy(decided.by.name, when)}</b>
      </p>
      <p>{outcomeOf(language, item.kind, decided.answer)}.</p>
      <blockquote className={styles.reason}>“{decided.reason}”</blockquote>
      <div className={styles.ways}>
        {canUndo && (
          <Button variant="default" loading={sending} onClick={() => void undo()}>
            {words.undo}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={props.next}>
          {words.next}
        </Button>
        {canUndo && <span className={styles.note}>{words.undoUntil(formatTime(zone, undoUntil))}</span>}
      </div>
    </div>
  );
}
