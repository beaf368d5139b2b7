import { type Preset, presets } from '@daybook/contract/pay-rules';
import { presetSources } from '@daybook/rules/timesheets/presets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { LinkButton } from '../shell/link-button.tsx';
import styles from './preset-cards.module.css';
import { payRulesWords, presetNames } from './words.ts';

/** The law of a country first; no law at all last. */
const order: readonly Preset[] = [...presets.filter((preset) => preset !== 'none').reverse(), 'none'];

/** What a set can start from, each with where it is from. */
export function PresetCards(): ReactElement {
  const words = useWords(payRulesWords);
  const language = useLanguage();
  return (
    <ul className={styles.cards} aria-label={words.startFrom}>
      {order.map((preset) => {
        const { name, about } = presetNames[language][preset];
        const sources = [...new Set(presetSources[preset].map(({ source }) => source))];
        return (
          <li key={preset} className={styles.card}>
            <h2>{name}</h2>
            <p>{about}</p>
            {sources.length === 0 ? (
              <small>{words.noSources}</small>
            ) : (
              <details>
                <summary>{words.sourcesOf(sources.length)}</summary>
                <ul>
                  {sources.map((source) => (
                    <li key={source}>{source}</li>
                  ))}
                </ul>
              </details>
            )}
            <LinkButton
              variant="default"
              to="/pay-rules/$setId"
              params={{ setId: 'new' }}
              search={{ preset }}
              className={styles.look ?? ''}
            >
              {words.look(name)}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
