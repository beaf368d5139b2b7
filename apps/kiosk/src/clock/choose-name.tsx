import type { RosterPerson } from '@daybook/contract/kiosk';
import { useWords } from '@daybook/ui/language/current';
import { IconChevronLeft, IconUser } from '@tabler/icons-react';
import { type ReactElement, Suspense, useState } from 'react';
import { Button } from '../button.tsx';
import { Heading } from '../heading.tsx';
import { ifThere } from '../on-demand.tsx';
import type { Tell } from '../use-kiosk.ts';
import styles from './choose-name.module.css';
import { findPeople, letterOf, lettersOf } from './find-people.ts';
import { GoesBack } from './goes-back.tsx';
import { Letters } from './letters.tsx';
import { NameSearch } from './name-search.tsx';
import { NameTiles } from './name-tiles.tsx';
import { clockWords } from './words.ts';

// Of use only while the server answers, so no part of the first load.
const DueTiles = ifThere(async () => (await import('./due-tiles.tsx')).DueTiles);
const Elsewhere = ifThere(async () => (await import('./elsewhere.tsx')).Elsewhere);

/** More names than these are searched first, not shown at once. */
const searchFirst = 24;

/** Name first. Says nothing of who is in, and no hours. */
export function ChooseName(props: {
  zone: string;
  /** What the page asks; who stands there, unless it is said otherwise. */
  title?: string;
  people: readonly RosterPerson[];
  /** Whether the server answers: who is due was said a while ago when it does not. */
  answers: boolean;
  leavesAt: number | null;
  tell: Tell;
}): ReactElement {
  const { zone, people, answers, leavesAt, tell } = props;
  const words = useWords(clockWords);
  const [typed, setTyped] = useState('');
  const [letter, setLetter] = useState<string | null>(null);
  const [elsewhere, setElsewhere] = useState(false);
  const many = people.length > searchFirst;
  const back = () => (elsewhere ? setElsewhere(false) : tell({ is: 'back' }));
  const choose = (person: RosterPerson) => tell({ is: 'person chosen', person });
  const shown = findPeople(people, typed).filter((person) => letter === null || letterOf(person) === letter);
  const waiting = many && typed === '' && letter === null;
  // Whoever is looked for stands where the search finds them; else those who are due come first.
  const due = answers && typed === '' && letter === null ? people.filter(({ dueAt }) => dueAt !== null) : [];
  const others = shown.filter((person) => !due.includes(person));
  const group = typed ? words.found : due.length > 0 ? words.elseHere : words.here;
  return (
    <main className={`screen ${styles.choose}`}>
      <header className={styles.head}>
        <Button small onPress={back}>
          <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
          {words.back}
        </Button>
        <Heading className={styles.title}>{elsewhere ? words.elsewhere : (props.title ?? words.who)}</Heading>
        <NameSearch
          key={String(elsewhere)}
          typed={typed}
          onType={setTyped}
          label={elsewhere ? words.searchElsewhere : words.search}
          focused={elsewhere}
        />
      </header>
      {elsewhere ? (
        <Suspense fallback={null}>
          <Elsewhere typed={typed} onChoose={choose} />
        </Suspense>
      ) : (
        <>
          {many && <Letters letters={lettersOf(people)} chosen={letter} onChoose={setLetter} />}
          {due.length > 0 && (
            <Suspense fallback={null}>
              <DueTiles zone={zone} people={due} onChoose={choose} />
            </Suspense>
          )}
          <h2 className={waiting ? 'unseen' : styles.group}>{group}</h2>
          <Nothing show={people.length === 0} text={words.nobodyYet} />
          <Nothing show={people.length > 0 && shown.length === 0} text={words.nobodyFound} />
          <Nothing show={waiting} text={words.typeOrLetter} />
          <NameTiles people={waiting ? [] : others} dense={others.length + due.length > 14} onChoose={choose}>
            <button type="button" className={styles.elsewhere} onClick={() => setElsewhere(true)}>
              <IconUser size={34} stroke={1.7} aria-hidden="true" />
              <span>
                <b>{words.elsewhere}</b>
                <small>{words.elsewhereHelp}</small>
              </span>
            </button>
          </NameTiles>
        </>
      )}
      <footer className={styles.foot}>
        <span>{words.pinNext}</span>
        <GoesBack leavesAt={leavesAt} />
      </footer>
    </main>
  );
}

function Nothing(props: { show: boolean; text: string }): ReactElement {
  return (
    <p role="status" className={props.show ? styles.nothing : 'unseen'}>
      {props.show && props.text}
    </p>
  );
}
