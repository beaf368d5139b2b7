import type { Blocks, ExceptionItem } from '@daybook/contract/exceptions';
import type { ExceptionId } from '@daybook/contract/ids';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatDuration, formatShortDate, formatShortDay } from '@daybook/ui/language/format';
import { IconClockExclamation, IconWifiOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { More } from '../shell/more.tsx';
import { useMinute } from '../time.ts';
import styles from './inbox.module.css';
import { isAboutReport, kindNames, outcomeOf, signOf, whyWords } from './kind-words.ts';
import { exceptionWords } from './words.ts';

const groups: readonly Blocks[] = ['pay', 'day', 'now'];

/** The list on the left: what waits, by what it holds up; or what was decided, the newest first. */
export function Inbox(props: {
  rows: readonly ExceptionItem[];
  view: 'open' | 'asked' | 'decided';
  chosen: ExceptionId | undefined;
  choose: (id: ExceptionId) => void;
  more: Parameters<typeof More>[0]['of'];
  phone: boolean;
}): ReactElement {
  const words = useWords(exceptionWords);
  const { rows, view } = props;
  const rowsOf = (some: readonly ExceptionItem[]) =>
    some.map((item) => (
      <li key={item.id}>
        <Row item={item} on={item.id === props.chosen} choose={() => props.choose(item.id)} byFocus={!props.phone} />
      </li>
    ));
  return (
    <nav className={styles.list} aria-label={words.list}>
      {view === 'decided' ? (
        <ul className={styles.rows}>{rowsOf(rows)}</ul>
      ) : (
        groups.map((blocks) => {
          const own = rows.filter((item) => item.blocks === blocks);
          if (own.length === 0) return null;
          return (
            <section key={blocks}>
              <h2 className={styles.group}>{words[blocks]}</h2>
              <ul className={styles.rows}>{rowsOf(own)}</ul>
            </section>
          );
        })
      )}
      <More of={props.more} />
    </nav>
  );
}

function Row(props: { item: ExceptionItem; on: boolean; choose: () => void; byFocus: boolean }): ReactElement {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const { item } = props;
  const { zone } = item.site;
  const about = isAboutReport(item.kind);
  const who = about ? item.site.name : (item.employee?.name ?? item.kiosk?.name ?? words.nobody);
  const day = item.businessDate
    ? formatShortDate(language, item.businessDate)
    : formatShortDay(language, zone, item.at);
  return (
    <button
      type="button"
      data-row
      aria-current={props.on}
      className={`${styles.row} ${props.on ? styles.on : ''}`}
      onClick={props.choose}
      onFocus={(event) => {
        // The keys go from row to row; a press with the pointer is a click.
        if (props.byFocus && event.currentTarget.matches(':focus-visible')) props.choose();
      }}
    >
      <span className={styles.sign}>
        <Sign item={item} />
      </span>
      <span className={styles.text}>
        <span className={styles.first}>
          <b>{kindNames[language][item.kind]}</b>
          <span className={styles.age}>
            <Age item={item} />
          </span>
        </span>
        <span className={styles.who}>
          {who}
          {item.why && `, ${whyWords[language][item.why]}`}
        </span>
        <span className={styles.where}>{about ? day : `${item.site.name}, ${day}`}</span>
        {(item.asked || item.assignedTo || item.decided) && (
          <span className={styles.where}>
            {item.decided
              ? `${outcomeOf(language, item.kind, item.decided.answer)}, ${item.decided.by.name}`
              : [item.asked ? words.asks : null, item.assignedTo && words.assignedTo(item.assignedTo.name)]
                  .filter(Boolean)
                  .join(' · ')}
          </span>
        )}
      </span>
    </button>
  );
}

function Sign({ item }: { item: ExceptionItem }): ReactElement {
  if (item.state === 'decided') return <Glyph name="done" size={13} />;
  switch (item.kind) {
    case 'silent':
      return <IconWifiOff size={15} stroke={1.7} />;
    case 'skewed':
      return <IconClockExclamation size={15} stroke={1.7} />;
    default:
      return <Glyph name={signOf(item.kind)} size={13} />;
  }
}

/** How long ago it happened: minutes, hours, then whole days. */
function Age({ item }: { item: ExceptionItem }): ReactElement {
  const words = useWords(exceptionWords);
  const ms = Math.max(0, useMinute() - epochMs(item.decided?.at ?? item.at));
  const days = Math.floor(ms / 86_400_000);
  return <>{days > 0 ? words.days(days) : formatDuration(ms)}</>;
}
