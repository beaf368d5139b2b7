import { refusedBy } from '@daybook/client/refused';
import type { KioskMe } from '@daybook/contract/kiosk';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { tabletSentence } from '@daybook/ui/language/tablet-refusals';
import { IconChevronLeft } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { Heading } from '../heading.tsx';
import { Field } from '../kiosk/field.tsx';
import { server } from '../server.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { beginSiteSession, endSiteSession } from './session.ts';
import styles from './site-sign-in.module.css';
import { siteWords } from './words.ts';

interface SignInProps {
  me: KioskMe;
  visit: number;
  tell: Tell;
}

/** Login and password of an account that sees this site. */
export function SiteSignIn(props: SignInProps): ReactElement {
  const { me, tell } = props;
  const words = useWords(siteWords);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { trouble, busy, signIn } = useSignIn(props);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    if (!login.trim() || !password)
      return form.current?.querySelector<HTMLInputElement>('input:placeholder-shown')?.focus();
    setTried(false);
    setPassword('');
    void signIn(login.trim(), password);
  };
  return (
    <main className={`screen ${styles.page}`}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <Heading className={styles.title}>{words.title(me.site.name)}</Heading>
        <p className={styles.how}>{words.how}</p>
        <Field
          label={words.login}
          value={login}
          onType={setLogin}
          maxLength={120}
          error={tried && !login.trim() ? words.missing : undefined}
        />
        <Field
          label={words.password}
          value={password}
          onType={setPassword}
          maxLength={200}
          error={tried && !password ? words.missing : undefined}
          secret
        />
        <p className={styles.refused} role="alert">
          {trouble}
        </p>
        <div className={styles.buttons}>
          <Button look="plum" submit off={busy}>
            {busy ? words.signingIn : words.signIn}
          </Button>
          <Button onPress={() => tell({ is: 'back' })}>
            <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
            {words.back}
          </Button>
        </div>
      </form>
    </main>
  );
}

function useSignIn({ me, visit, tell }: SignInProps) {
  const words = useWords(siteWords);
  const language = useLanguage();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const here = useIsHere();
  const signIn = async (login: string, password: string) => {
    setBusy(true);
    setTrouble(null);
    try {
      const { account } = await beginSiteSession(login, password);
      const sees = await seesSite(me.site.id);
      // Whoever went back meanwhile is not signed in behind the sky.
      if (!sees || !here.current) endSiteSession();
      if (sees)
        tell({ is: 'site signed in', visit, accountId: account.id, name: account.name, language: account.language });
      else setTrouble(words.notThisSite(me.site.name));
    } catch (error) {
      endSiteSession();
      const { reason, facts } = refusedBy(error);
      setTrouble(reason === 'no-answer' ? words.noAnswer : tabletSentence(language, reason, facts, serverNow()));
    } finally {
      setBusy(false);
    }
  };
  return { trouble, busy, signIn };
}

function useIsHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}

/** An account of another site, or of another organization, finds no such board. */
async function seesSite(siteId: KioskMe['site']['id']): Promise<boolean> {
  try {
    await server.clock.board.query({ siteId });
    return true;
  } catch (error) {
    const { reason } = refusedBy(error);
    if (reason === 'not-found' || reason === 'not-allowed') return false;
    throw error;
  }
}
