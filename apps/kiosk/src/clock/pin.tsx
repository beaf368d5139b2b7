import type { RosterPerson } from '@daybook/contract/kiosk';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { tabletSentence } from '@daybook/ui/language/tablet-refusals';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { Heading } from '../heading.tsx';
import { kioskWords } from '../kiosk/words.ts';
import { isOwnReason, type Refused } from '../state.ts';
import { useServerNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { GoesBack } from './goes-back.tsx';
import { Keypad } from './keypad.tsx';
import styles from './pin.module.css';
import { clockWords } from './words.ts';

interface PinProps {
  person: RosterPerson;
  /** How many digits are entered; the digits themselves stay out of the page. */
  entered: number;
  checking: boolean;
  refused: Refused | null;
  leavesAt: number | null;
  tell: Tell;
}

/** Confirms a person already named. The last digit submits. */
export function Pin(props: PinProps): ReactElement {
  const { person, entered, refused, tell } = props;
  const words = useWords(clockWords);
  const length = person.pinLength ?? 0;
  const places = Array.from({ length }, (_, before) => before + 1);
  const locked = refused?.reason === 'locked-out' || refused?.facts.triesLeft === 0;
  return (
    <main className={`screen ${styles.pin}`}>
      <section className={styles.who}>
        <div>
          <Button small onPress={() => tell({ is: 'back' })}>
            <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
            {words.notMe}
          </Button>
        </div>
        <div className={styles.avatar}>
          <Avatar id={person.id} name={person.name} size={132} />
        </div>
        <Heading className={styles.hello}>{words.hello(person.calledName)}</Heading>
        <p className={styles.ask}>{words.enterPin}</p>
        <div className={styles.dots} role="img" aria-label={words.digits(entered, length)}>
          {places.map((place) => (
            <i key={place} className={place <= entered ? styles.full : ''} />
          ))}
        </div>
        <p className={refused ? styles.refused : styles.checking} role="status">
          {refused ? <RefusedText refused={refused} /> : props.checking && words.checking}
        </p>
        <p className={styles.forgot}>{words.forgot}</p>
      </section>
      <section className={styles.pad} aria-label={words.keypad}>
        <Keypad off={props.checking || locked} tell={tell} />
        <div className={styles.leaves}>
          <GoesBack leavesAt={props.leavesAt} />
        </div>
      </section>
    </main>
  );
}

function RefusedText(props: { refused: Refused }): ReactElement {
  const { reason, facts } = props.refused;
  const language = useLanguage();
  const words = useWords(kioskWords);
  const now = useServerNow(10_000);
  if (isOwnReason(reason)) return <>{words.noAnswer}</>;
  return <>{tabletSentence(language, reason, facts, now)}</>;
}
