import type { WallMoment } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import styles from './forgot.module.css';
import { wallOf } from './typed-time.ts';
import { myDayWords } from './words.ts';

/** The two moments that may be meant by a wall time that came twice or never: the earlier is before the change. */
export function MeantMoments(props: { instants: string[]; onChoose: (at: WallMoment) => void }): ReactElement {
  const words = useWords(myDayWords);
  return (
    <div className={styles.meant}>
      {props.instants.map((instant, index) => {
        const at = wallOf(instant);
        const time = at.time.replace(/^0/, '');
        return (
          <Button small key={instant} onPress={() => props.onChoose(at)}>
            {index === 0 ? words.before(time) : words.after(time)}
          </Button>
        );
      })}
    </div>
  );
}
