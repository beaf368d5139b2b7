import type { WallMoment } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './which-moment.module.css';
import { formWords } from './words.ts';

/** A wall time that never was, or was twice: two buttons name the two moments that may be meant. */
export function WhichMoment(props: {
  /** RFC 3339 with offset. */
  instants: readonly string[];
  /** The offset that is chosen. */
  chosen: string | undefined;
  choose: (wall: WallMoment & { offset: string }) => void;
}): ReactElement {
  const words = useWords(formWords);
  return (
    <fieldset className={styles.which}>
      <legend>{words.whichMoment}</legend>
      {props.instants.map((instant) => {
        const [date, time, offset] = [instant.slice(0, 10), instant.slice(11, 16), instant.slice(19)];
        return (
          <Button
            key={instant}
            variant="default"
            aria-pressed={props.chosen === offset}
            onClick={() => props.choose({ date, time, offset })}
          >
            {words.instant(time.replace(/^0/, ''), offset.replace('-', '−'))}
          </Button>
        );
      })}
    </fieldset>
  );
}
