import type { SiteView } from '@daybook/contract/directory';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { rulesAt } from '../pay-rules/rules-at.ts';
import { payRulesWords } from '../pay-rules/words.ts';
import { trpc } from '../server.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import styles from './holidays.module.css';

/** By which pay rules hours at a site are valued. */
export function SitePayRules({ site }: { site: SiteView }): ReactElement {
  const words = useWords(payRulesWords);
  const language = useLanguage();
  const sets = trpc.timesheets.payRules.list.useQuery();
  return (
    <section className={styles.holidays} aria-label={words.title}>
      <Loaded of={sets}>
        {({ items }) => {
          const inUse = rulesAt(items, site.id, site.businessDate);
          return (
            <>
              <div className={styles.head}>
                <h2>{words.title}</h2>
                <LinkButton
                  variant="default"
                  size="xs"
                  to={inUse ? '/pay-rules/$setId' : '/pay-rules'}
                  params={inUse ? { setId: inUse.set.id } : {}}
                >
                  {words.read}
                </LinkButton>
              </div>
              <p>
                {inUse
                  ? words.valuedBy(inUse.set.name, inUse.version, formatFullDate(language, inUse.from))
                  : words.valuedByNone}
              </p>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
