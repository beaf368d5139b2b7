import type { PayRulesView } from '@daybook/contract/pay-rules';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './set.module.css';
import { payRulesWords } from './words.ts';

/** At which sites a set is used, and since when. */
export function Uses(props: { set: PayRulesView; use: (() => void) | undefined }): ReactElement {
  const words = useWords(payRulesWords);
  const language = useLanguage();
  const { uses } = props.set;
  return (
    <section className={styles.part} aria-label={words.where}>
      <div className={styles.versionHead}>
        <h2>{words.where}</h2>
        {props.use && (
          <Button variant="default" size="xs" onClick={props.use}>
            {words.use}
          </Button>
        )}
      </div>
      {uses.length === 0 ? (
        <p className={styles.quiet}>{words.notUsed}</p>
      ) : (
        <ul className={styles.uses}>
          {uses.map(({ siteId, siteName, from }) => {
            const date = formatFullDate(language, from);
            return (
              <li key={`${siteId} ${from}`}>
                {siteName === null ? words.everySiteSince(date) : words.siteSince(siteName, date)}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
