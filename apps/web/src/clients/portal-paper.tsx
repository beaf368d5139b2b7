import type { portalIssueCode } from '@daybook/contract/portal';
import type { Language } from '@daybook/contract/values';
import { formatFullDay } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import type * as z from 'zod/mini';
import { Qr } from '../shell/qr.tsx';
import styles from './portal-paper.module.css';
import { portalPaperWords } from './portal-words.ts';

export interface Paper {
  issued: z.output<(typeof portalIssueCode)['output']>;
  site: { name: string; zone: string; slug: string | null };
  language: Language;
}

/** What is handed over: where to go, the code for the first time and the login that stays. */
export function PortalPaper({ issued, site, language }: Paper): ReactElement {
  const words = portalPaperWords[language];
  const address = `${location.origin}/portal${site.slug === null ? '' : `/${site.slug}`}`;
  return (
    <div className={styles.paper} lang={language}>
      <div>
        <b>{site.name}</b>
        <p>{words.title}</p>
      </div>
      <dl>
        <dt>{words.address}</dt>
        <dd>{address}</dd>
        <dt>{words.code}</dt>
        <dd className={styles.code}>{issued.code}</dd>
        <dd>{words.until(formatFullDay(language, site.zone, issued.endsAt))}</dd>
        <dt>{words.login}</dt>
        <dd className={styles.code}>{issued.login}</dd>
      </dl>
      <p>{words.keep}</p>
      <Qr text={`${address}?step=code`} label={words.qr} className={styles.qr} />
    </div>
  );
}
