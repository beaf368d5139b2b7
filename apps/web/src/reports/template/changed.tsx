import { useWords } from '@daybook/ui/language/current';
import type { ReactElement, ReactNode } from 'react';
import { templateWords } from './words.ts';

/** Marks what is another than before, for eyes and for whoever listens. */
export function Changed(props: { is: boolean; children: ReactNode }): ReactElement {
  const words = useWords(templateWords);
  if (!props.is) return <>{props.children}</>;
  return (
    <mark>
      {props.children} <small>{words.changed}</small>
    </mark>
  );
}
