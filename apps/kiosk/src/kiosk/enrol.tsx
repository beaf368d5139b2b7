import { refusedBy } from '@daybook/client/refused';
import { languages } from '@daybook/contract/languages';
import type { Language } from '@daybook/contract/values';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { tabletSentence } from '@daybook/ui/language/tablet-refusals';
import { Mark } from '@daybook/ui/mark';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { queueWords } from '../clock/queue/words.ts';
import { Heading } from '../heading.tsx';
import { server } from '../server.ts';
import { isOwnReason, type Refused } from '../state.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import styles from './enrol.module.css';
import { codeInAddress, forgetCode } from './enrolment-link.ts';
import { Field } from './field.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { askPersistence } from './persistence.ts';
import { kioskWords } from './words.ts';

/** Turns a code from a manager into this tablet's credential. */
export function Enrol(props: { revoked: boolean; waiting: number; tell: Tell }): ReactElement {
  const words = useWords(kioskWords);
  const ofQueue = useWords(queueWords);
  const [code, setCode] = useState(codeInAddress);
  // A link with a code may be opened while this page is there already.
  useEffect(() => {
    const take = () => setCode((typed) => codeInAddress() || typed);
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { refused, busy, enrol } = useEnrolment(props.tell);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!code.trim() || !name.trim())
      return form.current?.querySelector<HTMLInputElement>('input:placeholder-shown')?.focus();
    if (!busy) void enrol(code.trim(), name.trim());
  };
  return (
    <main className={`screen ${styles.page}`}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <Mark size={56} />
        <Heading className={styles.title}>{words.enrolTitle}</Heading>
        <p className={styles.how}>
          {props.revoked ? words.revoked : words.enrolHow}{' '}
          {props.waiting > 0 && <b>{ofQueue.stillGo(props.waiting)}</b>}
        </p>
        <Field
          label={words.code}
          value={code}
          onType={setCode}
          maxLength={20}
          error={tried && !code.trim() ? words.codeMissing : undefined}
          capitals
        />
        <Field
          label={words.name}
          value={name}
          onType={setName}
          maxLength={40}
          help={words.nameHelp}
          error={tried && !name.trim() ? words.nameMissing : undefined}
        />
        <p className={styles.refused} role="alert">
          {refused && <RefusedText refused={refused} />}
        </p>
        <Button look="plum" submit off={busy}>
          {busy ? words.enrolling : words.enrol}
        </Button>
      </form>
      <LanguageChoice
        languages={languages}
        onChoose={(language: Language) => props.tell({ is: 'language chosen', language })}
      />
    </main>
  );
}

function useEnrolment(tell: Tell) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const enrol = async (code: string, name: string) => {
    setBusy(true);
    setRefused(null);
    try {
      await server.kiosk.enrol.mutate({ code, name });
      forgetCode();
      void askPersistence(tell);
      tell({ is: 'enrolled' });
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setBusy(false);
    }
  };
  return { refused, busy, enrol };
}

function RefusedText(props: { refused: Refused }): ReactElement {
  const { reason, facts } = props.refused;
  const words = useWords(kioskWords);
  const language = useLanguage();
  if (isOwnReason(reason)) return <>{words.noAnswer}</>;
  return <>{tabletSentence(language, reason === 'bad-input' ? 'code-not-valid' : reason, facts, serverNow())}</>;
}
