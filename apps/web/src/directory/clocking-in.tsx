import { refusedBy } from '@daybook/client';
import { type EmployeeView, pin } from '@daybook/contract/directory';
import { newId } from '@daybook/contract/new-id';
import { useWords } from '@daybook/ui/language/current';
import { Button, PasswordInput } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/PasswordInput.css';
import { type ReactElement, useState } from 'react';
import * as z from 'zod/mini';
import { Confirm } from '../form/confirm.tsx';
import { RecordForm } from '../form/record-form.tsx';
import { RefusalNote } from '../form/refusal-note.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server, trpc } from '../server.ts';
import { Once } from '../shell/once.tsx';
import { toast } from '../shell/toast.ts';
import { shellWords } from '../shell/words.ts';
import { BadgeQr } from './badge-qr.tsx';
import { badgeWords } from './badge-words.ts';
import styles from './clocking-in.module.css';
import { employeeWords } from './employee-words.ts';
import { PrintBadges } from './print-badges.tsx';

/** By what a person clocks in, PIN and badge; and that somebody no longer works here. */
export function ClockingIn({ person, close }: { person: EmployeeView; close: () => void }): ReactElement {
  const words = useWords(employeeWords);
  const [leaving, setLeaving] = useState(false);
  return (
    <section className={styles.clockingIn}>
      <h3 className={styles.title}>{words.clockIn}</h3>
      <SetPin person={person} />
      <IssueBadge person={person} />
      <Button variant="subtle" color="gray" onClick={() => setLeaving(true)}>
        {words.archive}
      </Button>
      {leaving && (
        <Confirm
          title={words.archiveTitle(person.calledName)}
          text={words.archiveText}
          deed={words.archive}
          close={() => setLeaving(false)}
          act={async () => {
            await server.directory.employees.archive.mutate({ id: person.id });
            await answers.directory.employees.invalidate();
            toast(words.archived(person.calledName));
            close();
          }}
        />
      )}
    </section>
  );
}

function SetPin({ person }: { person: EmployeeView }): ReactElement {
  const words = useWords(employeeWords);
  const shell = useWords(shellWords);
  const { form, state } = useRecordForm({
    schema: z.object({ pin }),
    initial: { pin: '' },
    toInput: (values) => values,
    sentences: { pin: words.pinWrong },
    send: async (input) => {
      await server.directory.employees.setPin.mutate({ id: person.id, pin: input.pin });
      form.reset();
      await answers.directory.employees.invalidate();
      toast(words.pinSaved(person.calledName));
    },
  });
  return (
    <RecordForm state={state} submit={words.setPin} quiet>
      <PasswordInput
        label={words.newPin}
        description={words.pinHelp}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        visibilityToggleButtonProps={{ 'aria-label': shell.show }}
        {...form.getInputProps('pin')}
      />
    </RecordForm>
  );
}

function IssueBadge({ person }: { person: EmployeeView }): ReactElement {
  const words = useWords(employeeWords);
  const badge = useWords(badgeWords);
  const [printing, setPrinting] = useState(false);
  const issue = trpc.directory.employees.issueBadge.useMutation({
    onSuccess: () => answers.directory.employees.invalidate(),
  });
  return (
    <div className={styles.badge}>
      {issue.data ? (
        <div className={styles.issued}>
          <Once label={words.badgeCode} value={issue.data.code} large help={words.badgeOnce} />
          <BadgeQr code={issue.data.code} />
        </div>
      ) : (
        <p className={styles.help}>{words.badgeText}</p>
      )}
      {issue.error && <RefusalNote refused={refusedBy(issue.error)} />}
      <div className={styles.ways}>
        {!issue.data && (
          <Button
            variant="default"
            loading={issue.isPending}
            onClick={() => issue.mutate({ id: person.id, badgeId: newId() })}
          >
            {person.hasBadge ? words.reissueBadge : words.issueBadge}
          </Button>
        )}
        <Button variant="default" onClick={() => setPrinting(true)}>
          {badge.printCard}
        </Button>
      </div>
      {/* The card is another badge: a code that is still shown has stopped. */}
      {printing && <PrintBadges people={[person]} printed={issue.reset} close={() => setPrinting(false)} />}
    </div>
  );
}
