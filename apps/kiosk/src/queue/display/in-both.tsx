import { languages } from '@daybook/contract/languages';
import type { ReactElement } from 'react';
import { displayWords } from './words.ts';

type Words = (typeof displayWords)['en'];

/** A phrase of the screen in every language, the first one in front. */
export function InBoth(props: { say: (words: Words) => string }): ReactElement {
  const [first, ...others] = languages;
  return (
    <>
      {props.say(displayWords[first])}
      {others.map((language) => (
        <span key={language} lang={language}>
          {' '}
          {props.say(displayWords[language])}
        </span>
      ))}
    </>
  );
}
