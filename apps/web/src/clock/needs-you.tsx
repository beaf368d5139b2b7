import type { BoardSite } from '@daybook/contract/clock';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { IconWifiOff } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { LinkButton } from '../shell/link-button.tsx';
import styles from './needs-you.module.css';
import { clockWords } from './words.ts';

/** What a person has to look after: outs that are missing, tablets that are silent. `quiet`: nothing when there is nothing. */
export function NeedsYou(props: { sites: readonly BoardSite[]; quiet?: boolean }): ReactElement | null {
  const words = useWords(clockWords);
  const language = useLanguage();
  const missing = props.sites.flatMap((site) =>
    site.entries.filter((entry) => entry.missingOut).map((entry) => ({ site, entry })),
  );
  const silent = props.sites.flatMap((site) =>
    site.kiosks.silentSince === null ? [] : [{ site, since: site.kiosks.silentSince }],
  );
  const nothing = missing.length + silent.length === 0;
  if (nothing && props.quiet) return null;
  const at = (zone: string, moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  return (
    <section className={styles.needs}>
      <h2 className={props.quiet ? 'unseen' : styles.title}>{words.needsYou}</h2>
      {nothing && <p className={styles.nothing}>{words.nothingNeeds}</p>}
      {missing.map(({ site, entry }) => (
        <Need
          key={entry.employeeId}
          sign={<Glyph name="missing" />}
          tone="exc"
          title={words.noOut(entry.name)}
          text={words.noOutText(site.name, entry.since === null ? '' : at(site.zone, entry.since))}
        />
      ))}
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
