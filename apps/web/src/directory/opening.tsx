import type { OpeningWeek } from '@daybook/contract/calendar';
import type { SiteView } from '@daybook/contract/directory';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatWeekday } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { Opened } from '../form/opened.tsx';
import { aDateOn } from '../form/weekday-names.ts';
import { server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import holidays from './holidays.module.css';
import styles from './opening.module.css';
import { OpeningForm } from './opening-form.tsx';
import { openingWords } from './opening-words.ts';

/** When a site opens in an ordinary week. */
export function Opening({ site }: { site: SiteView }): ReactElement {
  const words = useWords(openingWords);
  const mayChange = useMay('sites.change') && site.state === 'open';
  const [changing, setChanging] = useState(false);
  const opening = trpc.directory.calendar.opening.useQuery({ siteId: site.id });
  const said = (opening.data?.week.length ?? 0) > 0;
  return (
    <section className={holidays.holidays} aria-label={words.title}>
      <div className={holidays.head}>
        <h2>{words.title}</h2>
        {mayChange && !changing && opening.data && (
          <Button variant="default" size="xs" onClick={() => setChanging(true)}>
            {said ? words.change : words.say}
          </Button>
        )}
      </div>
      <p className={holidays.quiet}>{words.about}</p>
      <Loaded of={opening}>
        {(data) =>
          changing ? (
            <Opened record={data} fetch={() => server.directory.calendar.opening.query({ siteId: site.id })}>
              {(opened, newest) => (
                <OpeningForm siteId={site.id} opened={opened} newest={newest} close={() => setChanging(false)} />
              )}
            </Opened>
          ) : data.week.length === 0 ? (
            <p className={holidays.none}>{words.never}</p>
          ) : (
            <Week week={data.week} />
          )
        }
      </Loaded>
    </section>
  );
}

function Week({ week }: { week: OpeningWeek }): ReactElement {
  const words = useWords(openingWords);
  const language = useLanguage();
  return (
    <dl className={styles.week}>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
        const hours = week.find((day) => day.weekday === weekday);
        return (
          <div key={weekday}>
            <dt>{formatWeekday(language, aDateOn(weekday))}</dt>
            <dd>
              {hours ? words.hours(hours.opens, hours.closes) : <span className={styles.quiet}>{words.closed}</span>}
              {hours && hours.closes <= hours.opens && <small>{words.nextDay}</small>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
