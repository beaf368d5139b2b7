import type { CalendarDay, CalendarPreset } from '@daybook/contract/calendar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate, formatWeekday } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../form/confirm.tsx';
import { answers, server, trpc } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { holidayKinds, holidayWords, openText } from './holiday-words.ts';
import styles from './holidays.module.css';
import { presetWords } from './preset-words.ts';

/** Dates of a calendar, a row each. */
export function HolidayList(props: {
  title: string;
  days: readonly CalendarDay[];
  change: ((day: CalendarDay) => void) | undefined;
  /** Opened on asking. */
  folded?: boolean;
}): ReactElement {
  const presets = trpc.directory.calendar.presets.useQuery().data?.items ?? [];
  const list = (
    <ul className={styles.list}>
      {props.days.map((day) => (
        <Row key={day.id} day={day} tentative={isTentative(day, presets)} change={props.change} />
      ))}
    </ul>
  );
  if (props.folded) {
    return (
      <details className={styles.folded}>
        <summary>{props.title}</summary>
        {list}
      </details>
    );
  }
  return (
    <>
      <h3 className={styles.title}>{props.title}</h3>
      {list}
    </>
  );
}

/** A day as a preset has it that has yet to be confirmed; one that was moved or named anew is somebody's own word. */
function isTentative(day: CalendarDay, presets: readonly CalendarPreset[]): boolean {
  return presets.some(({ days }) =>
    days.some(({ date, name, tentative }) => tentative && date === day.date && name === day.name),
  );
}

function Row(props: {
  day: CalendarDay;
  tentative: boolean;
  change: ((day: CalendarDay) => void) | undefined;
}): ReactElement {
  const words = useWords(holidayWords);
  const { tentative } = useWords(presetWords);
  const language = useLanguage();
  const { day, change } = props;
  const [takingOut, setTakingOut] = useState(false);
  const date = formatFullDate(language, day.date);
  const open = openText(language, day);
  const pays = day.kind !== 'closed' && day.kind !== 'other-hours';
  return (
    <li>
      <span className={styles.date}>
        {date}
        <small>{formatWeekday(language, day.date)}</small>
      </span>
      <span className={styles.name}>
        <b>{day.name}</b>
        <small>
          {holidayKinds[language][day.kind]}
          {open && <span className={styles.open}>{open}</span>}
        </small>
        {props.tentative && <small className={styles.tentative}>{tentative}</small>}
      </span>
      {change && (
        <span className={styles.ways}>
          <Button variant="subtle" size="xs" aria-label={words.changeOf(day.name)} onClick={() => change(day)}>
            {words.change}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            aria-label={words.takeOutOf(day.name)}
            onClick={() => setTakingOut(true)}
          >
            {words.takeOut}
          </Button>
        </span>
      )}
      {takingOut && (
        <Confirm
          title={words.takeOutTitle(day.name)}
          text={pays ? words.takeOutText(date) : words.takeOutOpen(date)}
          deed={words.takeOut}
          close={() => setTakingOut(false)}
          act={async () => {
            await server.directory.calendar.save.mutate({ siteIds: [day.siteId], date: day.date, kind: null });
            await answers.directory.calendar.invalidate();
            toast(words.wasTakenOut(day.name));
          }}
        />
      )}
    </li>
  );
}
