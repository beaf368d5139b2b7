import { type Refused, refusedBy } from '@daybook/client';
import type { RosterList } from '@daybook/contract/planned-shifts';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates, formatShortDate } from '@daybook/ui/language/format';
import { Button, Modal } from '@mantine/core';
import '@mantine/core/styles/Modal.css';
import { type ReactElement, useState } from 'react';
import styles from '../../form/record-form.module.css';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { conflictNames, planWords } from './words.ts';

const mostNamed = 8;

/** Asks before drafts become known: what is new, changed and gone, and what speaks against it. */
export function Publish(props: {
  roster: RosterList;
  from: string;
  to: string;
  /** Settles when what was changed until now is stored. */
  saved: () => Promise<void>;
  close: (done: boolean) => void;
}): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { roster, from, to } = props;
  const { site, shifts, conflicts, people } = roster;
  const [acting, setActing] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const count = (state: string) => shifts.filter((one) => one.state === state).length;
  const parts = [
    [count('draft'), words.added],
    [count('changed'), words.changed],
    [count('removed'), words.gone],
  ] as const;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const publish = async (despite: boolean) => {
    setActing(true);
    setRefused(null);
    try {
      // What is shown is not all stored yet: publishing before it is would leave some of it a draft.
      await props.saved();
      await server.roster.publish.mutate({ siteId: site.id, from, to, despite });
      toast(words.published);
      props.close(true);
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setActing(false);
    }
  };
  const despite = conflicts.length > 0;
  return (
    <Modal opened onClose={() => props.close(false)} title={words.publishTitle} size={480}>
      <div className={styles.form}>
        <p>{words.publishText(site.name, formatDates(language, from, to))}</p>
        <ul>
          {parts
            .filter(([n]) => n > 0)
            .map(([n, say]) => (
              <li key={say(n)}>{say(n)}</li>
            ))}
        </ul>
        {despite && (
          <>
            <p>{words.conflicts(conflicts.length)}</p>
            <ul>
              {conflicts.slice(0, mostNamed).map(({ shiftId, kind, employeeId, date }) => (
                <li key={`${shiftId} ${kind}`}>
                  {nameOf(employeeId)}, {formatShortDate(language, date)}: {conflictNames[language][kind]}
                </li>
              ))}
            </ul>
          </>
        )}
        {refused && <RefusalNote refused={refused} />}
        <div className={styles.ways}>
          <Button loading={acting} onClick={() => void publish(despite)}>
            {despite ? words.publishDespite : words.publishNow}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
