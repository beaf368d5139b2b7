import { refusedBy } from '@daybook/client';
import type { ServiceId, SiteId } from '@daybook/contract/ids';
import { queueSetLetter } from '@daybook/contract/queue';
import { bookingRefusal } from '@daybook/ui/language/booking-refusals';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { formWords } from '../../form/words.ts';
import { answers, server, trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { toast } from '../../shell/toast.ts';
import { serverNow } from '../../time.ts';
import { letterWords } from './letter-words.ts';
import styles from './settings.module.css';

/** With which letter the numbers of each service begin at the site. */
export function Letters({ site }: { site: { id: SiteId; name: string } }): ReactElement {
  const words = useWords(letterWords);
  const language = useLanguage();
  const letters = trpc.appointments.queue.letters.useQuery({ siteId: site.id });
  return (
    <section className={styles.section}>
      <div className={styles.top}>
        <div>
          <h2>{words.letters}</h2>
          <p className={styles.quiet}>{words.text(site.name)}</p>
        </div>
      </div>
      <Loaded of={letters}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul className={styles.rows}>
              {items.map(({ id, name, nameFil, letter }) => (
                <Letter
                  key={`${id} ${letter}`}
                  siteId={site.id}
                  serviceId={id}
                  name={(language === 'fil' ? nameFil : null) ?? name}
                  letter={letter}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Letter(props: { siteId: SiteId; serviceId: ServiceId; name: string; letter: string | null }): ReactElement {
  const words = useWords(letterWords);
  const form = useWords(formWords);
  const language = useLanguage();
  const { siteId, serviceId, name } = props;
  const [typed, setTyped] = useState(props.letter ?? '');
  const [wrong, setWrong] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const asked = queueSetLetter.input.safeParse({ siteId, serviceId, letter: typed.trim().toUpperCase() });
    if (!asked.success) return setWrong(words.wrong);
    setSending(true);
    try {
      const { letter } = await server.appointments.queue.setLetter.mutate(asked.data);
      toast(words.saved(name, letter));
      await answers.appointments.queue.invalidate();
    } catch (error) {
      const { reason, facts } = refusedBy(error);
      setWrong(reason === 'no-answer' ? form.noAnswer : bookingRefusal(language, reason, facts, serverNow()));
    } finally {
      setSending(false);
    }
  };
  return (
    <li>
      <form noValidate className={styles.letter} onSubmit={(event) => void save(event)}>
        <b>{name}</b>
        <TextInput
          aria-label={words.letterOf(name)}
          placeholder={words.next}
          autoComplete="off"
          maxLength={2}
          value={typed}
          error={wrong}
          onChange={(event) => {
            setWrong(null);
            setTyped(event.currentTarget.value.toUpperCase());
          }}
        />
        <Button
          type="submit"
          variant="default"
          aria-label={words.saveOf(name)}
          loading={sending}
          disabled={typed.trim() === (props.letter ?? '')}
        >
          {form.save}
        </Button>
      </form>
    </li>
  );
}
