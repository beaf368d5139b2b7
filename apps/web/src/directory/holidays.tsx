import type { CalendarDay } from '@daybook/contract/calendar';
import type { SiteView } from '@daybook/contract/directory';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { AddHolidays } from './add-holidays.tsx';
import { HolidayForm } from './holiday-form.tsx';
import { HolidayList } from './holiday-list.tsx';
import { holidayWords } from './holiday-words.ts';
import styles from './holidays.module.css';
import { presetWords } from './preset-words.ts';

/** The dates of this year and the next that are no ordinary ones at a site: holidays, closed, other hours. */
export function Holidays({ site }: { site: SiteView }): ReactElement {
  const words = useWords(holidayWords);
  const { open: addYear } = useWords(presetWords);
  const mayChange = useMay('sites.change') && site.state === 'open';
  const [open, setOpen] = useState<CalendarDay | 'new' | null>(null);
  const [adding, setAdding] = useState(false);
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
          <span className={styles.adds}>
            <Button variant="default" size="xs" onClick={() => setAdding(true)}>
              {addYear}
            </Button>
            <Button variant="default" size="xs" onClick={() => setOpen('new')}>
              {words.add}
            </Button>
          </span>
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
      {adding && <AddHolidays site={site} close={() => setAdding(false)} />}
      <Loaded of={days}>
        {({ items }) => {
          const toCome = items.filter(({ date }) => date >= site.businessDate && date < `${year + 1}`);
          const next = items.filter(({ date }) => date >= `${year + 1}`);
          const past = items.filter(({ date }) => date < site.businessDate);
          return items.length === 0 ? (
            <p className={styles.none}>{words.none}</p>
          ) : (
            <>
              {toCome.length > 0 && <HolidayList title={words.toCome} days={toCome} change={change} />}
              {next.length > 0 && <HolidayList title={words.next(year + 1)} days={next} change={change} folded />}
              {past.length > 0 && <HolidayList title={words.past} days={past} change={change} folded />}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
