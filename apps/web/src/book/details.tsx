import type { BookingSite } from '@daybook/contract/booking';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './details.module.css';
import type { Draft, Held, Sent } from './draft.ts';
import { Fields } from './fields.tsx';
import { HeldWhen } from './held-foot.tsx';
import { server } from './server.ts';
import { aboutService, nameOfService } from './service-text.ts';
import { type Head, Sheet } from './sheet.tsx';
import type { Offered } from './steps.ts';
import { Trouble } from './trouble.tsx';
import { useHold } from './use-hold.ts';
import { asSent, type FieldName, wrongFields } from './visitor-form.ts';
import { bookWords } from './words.ts';

/** The third step: who comes. The time is held meanwhile. */
export function Details(props: {
  head: Head;
  site: BookingSite;
  service: Offered;
  draft: Draft;
  held: Held;
  change: (changed: Partial<Draft>) => void;
  elsewhere: () => void;
  done: () => void;
}): ReactElement {
  const { head, site, service, draft, held, change, elsewhere, done } = props;
  const words = useWords(bookWords);
  const language = useLanguage();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<readonly FieldName[]>([]);
  const holding = useHold({ site, service, draft, change });
  const request = useMutation({
    mutationFn: (sent: Sent) => server.appointments.request.mutate(sent),
    onSuccess: (booking, sent) => {
      queries.setQueryData(['sent', sent.id], booking);
      change({ sent, held: null });
      done();
    },
  });
  const wrongNow = () => wrongFields(asSent(held.id, draft.typed, language), site.today);
  const send = () => {
    if (request.isPending) return;
    const found = wrongNow();
    setWrong(found);
    if (found[0]) form.current?.querySelector<HTMLElement>(`[name="${found[0]}"]`)?.focus();
    else request.mutate(asSent(held.id, draft.typed, language));
  };
  const take = (startsAt: string) => {
    request.reset();
    holding.take(startsAt);
  };
  const left = (name: FieldName) => {
    const bad = draft.typed[name] !== '' && wrongNow().includes(name);
    setWrong((before) => [...before.filter((one) => one !== name), ...(bad ? [name] : [])]);
  };
  const provider = service.providers.find(({ id }) => id === held.providerId);
  const foot = (
    <>
      <HeldWhen zone={site.zone} held={held} />
      <Button look="pen" submit form="details" busy={request.isPending || holding.pending !== null}>
        {request.isPending ? words.reserving : words.reserve}
      </Button>
    </>
  );
  return (
    <Sheet {...head} foot={foot}>
      <p className={styles.about}>
        <b>{nameOfService(language, service)}</b>
        <span>{aboutService(language, service, provider?.id ?? null)}</span>
      </p>
      <h2 className={styles.question}>{words.whoComes}</h2>
      <form
        id="details"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Fields
          typed={draft.typed}
          wrong={wrong}
          today={site.today}
          type={(typed) => change({ typed: { ...draft.typed, ...typed } })}
          left={left}
        />
      </form>
      {request.error && (
        <Trouble error={request.error} step="request" zone={site.zone} {...{ retry: send, take, elsewhere }} />
      )}
      {holding.failed && <Trouble {...holding.failed} step="hold" zone={site.zone} {...{ take, elsewhere }} />}
    </Sheet>
  );
}
