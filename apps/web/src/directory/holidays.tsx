import type { CalendarDay } from '@daybook/contract/calendar';
import type { SiteView } from '@daybook/contract/directory';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate, formatWeekday } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { Confirm } from '../form/confirm.tsx';
import { answers, server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { toast } from '../shell/toast.ts';
import { HolidayForm } from './holiday-form.tsx';
import { holidayKinds, holidayWords } from './holiday-words.ts';
import styles from './holidays.module.css';

/** The dates of this year and the next that are no ordinary ones at a site. */
export function Holidays({ site }: { site: SiteView }): ReactElement {
  const words = useWords(holidayWords);
  const mayChange = useMay('sites.change') && site.state === 'open';
  const [open, setOpen] = useState<CalendarDay | 'new' | null>(null);
  const year = Number(site.businessDate.slice(0, 4));
  const days = trpc.directory.calendar.list.useQuery({
    siteId: site.id,
    from: `${year}-01-01`,
    to: `${year + 1}-12-31`,
  });
  const change = mayChange ? setOpen : undefined;
  return (
    <section className={styles.holidays} aria-label={words.title}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        {mayChange && open === null && (
          <Button variant="default" size="xs" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        )}
      </div>
      <p className={styles.quiet}>{words.about}</p>
      {open !== null && (
        <HolidayForm
          key={open === 'new' ? 'new' : open.id}
          site={site}
          day={open === 'new' ? undefined : open}
          close={() => setOpen(null)}
        />
      )}
      <Loaded of={days}>
        {({ items }) => {
          const toCome = items.filter(({ date }) => date >= site.businessDate && date < `${year + 1}`);
          const next = items.filter(({ date }) => date >= `${year + 1}`);
          const past = items.filter(({ date }) => date < site.businessDate);
          return items.length === 0 ? (
            <p className={styles.none}>{words.none}</p>
          ) : (
            <>
              {toCome.length > 0 && <List title={words.toCome} days={toCome} change={change} />}
              {next.length > 0 && <List title={words.next(year + 1)} days={next} change={change} folded />}
              {past.length > 0 && <List title={words.past} days={past} change={change} folded />}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function List(props: {
  title: string;
  days: readonly CalendarDay[];
  change: ((day: CalendarDay) => void) | undefined;
  /** Opened on asking. */
  folded?: boolean;
}): ReactElement {
  const list = (
    <ul className={styles.list}>
      {props.days.map((day) => (
        <Row key={day.id} day={day} change={props.change} />
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

function Row(props: { day: CalendarDay; change: ((day: CalendarDay) => void) | undefined }): ReactElement {
  const words = useWords(holidayWords);
  const language = useLanguage();
  const { day, change } = props;
  const [takingOut, setTakingOut] = useState(false);
  const date = formatFullDate(language, day.date);
  return (
    <li>
      <span className={styles.date}>
        {date}
        <small>{formatWeekday(language, day.date)}</small>
      </span>
      <span className={styles.name}>
        <b>{day.name}</b>
        <small>{holidayKinds[language][day.kind]}</small>
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
          text={words.takeOutText(date)}
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
