import type { ExportView } from '@daybook/contract/exports';
import type { SiteId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates, formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { More } from '../../shell/more.tsx';
import styles from './export.module.css';
import { exportWords } from './export-words.ts';
import { zoneHere } from './zone-here.ts';

/** Who exported what, and when: the newest first. */
export function Earlier({ site }: { site: SiteId | undefined }): ReactElement {
  const words = useWords(exportWords);
  const list = trpc.timesheets.exports.list.useInfiniteQuery(
    { ...(site ? { siteId: site } : {}), limit: 10 },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  );
  return (
    <section className={styles.earlier} aria-label={words.earlier}>
      <h2>{words.earlier}</h2>
      <Loaded of={list} rowHeight={56}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className={styles.quiet}>{words.none}</p>;
          return (
            <ul>
              {items.map((one) => (
                <One key={one.id} made={one} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <More of={list} />
    </section>
  );
}

function One({ made }: { made: ExportView }): ReactElement {
  const words = useWords(exportWords);
  const language = useLanguage();
  const { number, delta, layout, period, site, state, lines, by, at } = made;
  const what = state === 'ready' ? words.lines(lines) : state === 'working' ? words.isWorking : words.isFailed;
  const when = `${formatShortDay(language, zoneHere, at)} ${formatTime(zoneHere, at)}`;
  return (
    <li>
      <b>
        {words[layout]}, {formatDates(language, period.from, period.to)}
      </b>
      <span>
        {[words.number(number), delta ? words.ofDelta : words.ofWhole, what, ...(site ? [site.name] : [])].join(' · ')}
      </span>
      <span className={styles.quiet}>{words.by(by, when)}</span>
    </li>
  );
}
