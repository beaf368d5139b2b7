import type { Preset, RuleSet } from '@daybook/contract/pay-rules';
import { presetRules, presetSources } from '@daybook/rules/timesheets/presets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { grouped, groupNames } from './groups.ts';
import styles from './in-words.module.css';
import { type Sentence, sentencesOf } from './sentences.ts';
import { payRulesWords } from './words.ts';

/** A set of rules, each in one sentence; what is as in the preset has the preset's source under it. */
export function InWords(props: { rules: RuleSet; preset: Preset }): ReactElement {
  const words = useWords(payRulesWords);
  const language = useLanguage();
  const { rules, preset } = props;
  const asInPreset = new Set(sentencesOf(language, presetRules[preset]).map(({ text }) => text));
  const sourceOf = ({ part, text }: Sentence) =>
    asInPreset.has(text) ? presetSources[preset].find(({ rule }) => rule === part)?.source : undefined;
  return (
    <section className={styles.words} aria-label={words.groups}>
      {grouped(sentencesOf(language, rules)).map(({ group, sentences }) => (
        <div key={group} className={styles.group}>
          <h2>{groupNames[language][group]}</h2>
          <ul>
            {sentences.map((sentence) => {
              const source = sourceOf(sentence);
              return (
                <li key={sentence.text}>
                  {sentence.text}
                  {source && <cite>{source}</cite>}
                  {preset !== 'none' && !asInPreset.has(sentence.text) && (
                    <small className={styles.own}>{words.own}</small>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
