import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '../book/button.tsx';
import { OnIcon } from '../book/icons.tsx';
import { Sheet } from '../book/sheet.tsx';
import { useStep } from '../book/use-step.ts';
import styles from './card.module.css';
import { loginText } from './login-text.ts';
import { Note } from './note.tsx';
import { OwnList } from './own-list.tsx';
import own from './portal.module.css';
import { portalWords } from './portal-words.ts';
import { useMe } from './use-me.ts';
import { useAppointments, useHousehold } from './use-own.ts';
import type { Step } from './view.ts';

/** What is to come for oneself and one's children, and the ways on. */
export function Home(): ReactElement {
  const words = useWords(portalWords);
  const me = useMe();
  const { go } = useStep<Step>();
  const ahead = useAppointments('ahead');
  const login = useQuery({ queryKey: ['new-login'], queryFn: () => '', staleTime: Number.POSITIVE_INFINITY });
  return (
    <Sheet
      title={words.title}
      place={`${me.name} · ${me.site.name}`}
      foot={
        <Button look="pen" press={() => go('book')}>
          {words.book}
        </Button>
      }
    >
      {login.data && <Note tone="good">{words.newLogin(loginText(login.data))}</Note>}
      <Ended />
      <h2 className={own.question}>{words.ahead}</h2>
      <OwnList list={ahead} none={words.none} />
      <Children />
      <div className={styles.rows}>
        {(['past', 'messages', 'account'] as const).map((step) => (
          <button key={step} type="button" className={styles.row} onClick={() => go(step)}>
            {words[step]}
            <OnIcon />
          </button>
        ))}
      </div>
    </Sheet>
  );
}

/** Who came of age lately: of them nothing is shown any more, and this says why. */
function Ended(): ReactElement | null {
  const words = useWords(portalWords);
  const language = useLanguage();
  const ended = useHousehold().data?.ended ?? [];
  return (
    <>
      {ended.map(({ name, on }) => (
        <Note key={`${name} ${on}`} tone="told">
          {words.ended(name, formatFullDate(language, on))}
        </Note>
      ))}
    </>
  );
}

/** Whose appointments are seen here too, and until when. */
function Children(): ReactElement | null {
  const words = useWords(portalWords);
  const language = useLanguage();
  const children = useHousehold().data?.people.filter(({ is }) => is === 'child') ?? [];
  if (children.length === 0) return null;
  return (
    <>
      <h2 className={own.question}>{words.children}</h2>
      <ul>
        {children.map(({ id, name, until }) => (
          <li key={id} className={own.quiet}>
            {until ? words.until(name, formatFullDate(language, until)) : name}
          </li>
        ))}
      </ul>
    </>
  );
}
