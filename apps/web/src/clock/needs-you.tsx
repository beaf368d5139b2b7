import type { BoardSite } from '@daybook/contract/clock';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { IconWifiOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useMay } from '../access/use-me.ts';
import { isAmber, kindNames, questionOf, signOf } from '../exceptions/kind-words.ts';
import { trpc } from '../server.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { needsWords } from './needs-words.ts';
import styles from './needs-you.module.css';

const route = getRouteApi('/inside/now');
const shown = 3;
const atOnce = 12;

/** What a person has to look after: exceptions that wait, tablets that are silent. `quiet`: nothing when there is nothing. */
export function NeedsYou(props: { sites: readonly BoardSite[]; quiet?: boolean }): ReactElement | null {
  const words = useWords(needsWords);
  const language = useLanguage();
  const mayDecide = useMay('exceptions.see');
  const { site: siteId } = route.useSearch();
  const waiting = trpc.exceptions.list.useQuery(
    { ...(siteId ? { siteId } : {}), limit: atOnce },
    { enabled: mayDecide },
  ).data;
  // Silent tablets stand here as the board sees them, long before they are exceptions.
  const first = (waiting?.items ?? []).filter(({ kind }) => kind !== 'silent').slice(0, shown);
  const open = waiting?.counts.open ?? 0;
  const silent = props.sites.flatMap((site) =>
    site.kiosks.silentSince === null ? [] : [{ site, since: site.kiosks.silentSince }],
  );
  const nothing = first.length + silent.length === 0;
  if (nothing && props.quiet) return null;
  const at = (zone: string, moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  return (
    <section className={styles.needs}>
      <h2 className={props.quiet ? 'unseen' : styles.title}>{words.needsYou}</h2>
      {nothing && <p className={styles.nothing}>{words.nothingNeeds}</p>}
      {first.map((item) => (
        <Need
          key={item.id}
          sign={<Glyph name={signOf(item.kind)} />}
          tone={isAmber(item.kind) ? 'late' : 'exc'}
          title={questionOf(language, item)}
          text={`${kindNames[language][item.kind]}. ${item.site.name}, ${at(item.site.zone, item.at)}`}
        >
          <LinkButton to="/exceptions" search={{ open: item.id }} variant="default" size="xs">
            {words.decide}
          </LinkButton>
        </Need>
      ))}
      {open > first.length && (
        <LinkButton to="/exceptions" variant="default" size="xs" className={styles.all ?? ''}>
          {words.allExceptions(open)}
        </LinkButton>
      )}
      {silent.map(({ site, since }) => (
        <Need
          key={site.siteId}
          sign={<IconWifiOff size={15} stroke={1.7} />}
          tone="late"
          title={words.tabletSilentAt(site.name)}
          text={words.tabletSilentText(at(site.zone, since))}
        >
          <LinkButton to="/sites/$siteId" params={{ siteId: site.siteId }} variant="default" size="xs">
            {words.openSite}
          </LinkButton>
        </Need>
      ))}
    </section>
  );
}

function Need(props: {
  sign: ReactNode;
  tone: 'exc' | 'late';
  title: string;
  text: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <article className={styles.need}>
      <span className={styles[props.tone]}>{props.sign}</span>
      <div>
        <h3 className={styles.what}>{props.title}</h3>
        <p className={styles.text}>{props.text}</p>
        {props.children && <div className={styles.ways}>{props.children}</div>}
      </div>
    </article>
  );
}
