import { refusedBy } from '@daybook/client/refused';
import type { RosterPerson } from '@daybook/contract/kiosk';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useEffect, useState } from 'react';
import { kioskWords } from '../kiosk/words.ts';
import { server } from '../server.ts';
import styles from './choose-name.module.css';
import { NameTiles } from './name-tiles.tsx';
import { clockWords } from './words.ts';

const pause = 400;
const enough = 3;

type Found = { is: 'nothing asked' | 'looking' | 'no answer' } | { is: 'found'; people: readonly RosterPerson[] };

/** Somebody of another site of the organization, found by the whole name. */
export function Elsewhere(props: { typed: string; onChoose: (person: RosterPerson) => void }): ReactElement {
  const words = useWords(clockWords);
  const kiosk = useWords(kioskWords);
  const search = props.typed.trim();
  const found = useSearch(search.length >= enough ? search : null);
  const people = found.is === 'found' ? found.people : [];
  return (
    <>
      <h2 className={styles.group}>{words.elsewhereHelp}</h2>
      <p className={styles.nothing} role="status">
        {found.is === 'looking' && words.looking}
        {found.is === 'no answer' && kiosk.noAnswer}
        {found.is === 'found' && people.length === 0 && words.nobodyElsewhere}
      </p>
      <NameTiles people={people} dense={false} onChoose={props.onChoose} />
    </>
  );
}

function useSearch(search: string | null): Found {
  const [found, setFound] = useState<Found>({ is: 'nothing asked' });
  useEffect(() => {
    if (search === null) return setFound({ is: 'nothing asked' });
    const leaving = new AbortController();
    setFound({ is: 'looking' });
    const timer = window.setTimeout(() => {
      server.kiosk.roster.query({ search }, { signal: leaving.signal }).then(
        ({ items }) => setFound({ is: 'found', people: items }),
        (error: unknown) => {
          if (leaving.signal.aborted) return;
          setFound(refusedBy(error).reason === 'bad-input' ? { is: 'found', people: [] } : { is: 'no answer' });
        },
      );
    }, pause);
    return () => {
      window.clearTimeout(timer);
      leaving.abort();
    };
  }, [search]);
  return found;
}
