import type { Provider } from '@daybook/contract/availability';
import type { SiteId } from '@daybook/contract/ids';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatWeekdayShort } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { aDateOn } from '../../form/weekday-names.ts';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import styles from './settings.module.css';
import { spansText } from './spans.ts';
import { settingsWords } from './words.ts';

/** Who gives services at a site, and when. */
export function Providers(props: { site: { id: SiteId; name: string }; open: (id: string) => void }): ReactElement {
  const words = useWords(settingsWords);
  const language = useLanguage();
  const { site } = props;
  const given = trpc.appointments.availability.get.useQuery({ siteId: site.id });
  const day = (weekday: number) => formatWeekdayShort(language, aDateOn(weekday));
  return (
    <section className={styles.section}>
      <div className={styles.top}>
        <div>
          <h2>{words.providers}</h2>
          <p className={styles.quiet}>{words.providersText(site.name)}</p>
        </div>
        <Button variant="default" onClick={() => props.open('new')}>
          {words.addProvider}
        </Button>
      </div>
      <Loaded of={given}>
        {({ providers }) =>
          providers.length === 0 ? (
            <p>{words.noProviders}</p>
          ) : (
            <ul className={styles.rows}>
              {providers.map((one) => (
                <li key={one.employeeId}>
                  <button type="button" data-row onClick={() => props.open(one.employeeId)}>
                    <span className={styles.named}>
                      <Avatar id={one.employeeId} name={one.name} size={32} />
                      <b>{one.name}</b>
                    </span>
                    <span className={styles.quiet}>
                      {words.gives(one.serviceIds.length, hoursText(one, day) || words.noHours)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

/** `Mon–Fri 8:00–12:00, 13:00–17:00; Sat 8:00–12:00`: days that follow each other with the same hours are said once. */
function hoursText({ hours }: Pick<Provider, 'hours'>, day: (weekday: number) => string): string {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => spansText(hours.filter((one) => one.weekday === weekday)));
  const runs: { first: number; last: number; text: string }[] = [];
  for (const [n, text] of days.entries()) {
    const before = runs.at(-1);
    if (before && before.text === text && before.last === n) before.last = n + 1;
    else if (text) runs.push({ first: n + 1, last: n + 1, text });
  }
  return runs
    .map(({ first, last, text }) => `${first === last ? day(first) : `${day(first)}–${day(last)}`} ${text}`)
    .join('; ');
}
