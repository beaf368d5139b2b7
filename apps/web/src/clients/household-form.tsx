import { type ClientRecord, type Household, householdsSave, relationship } from '@daybook/contract/clients';
import { type ClientId, householdId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import styles from './clients.module.css';
import { FindMember } from './find-member.tsx';
import { householdWords, relationshipNames } from './household-words.ts';

interface Member {
  clientId: ClientId;
  name: string;
  relationship: string;
}

/** Who belongs to a household, of one who is there or of a new one round this client. */
export function HouseholdForm(props: {
  client: ClientRecord;
  household: Household | undefined;
  close: () => void;
}): ReactElement {
  const { client, household, close } = props;
  const words = useWords(householdWords);
  const language = useLanguage();
  const [id] = useState(() => household?.id ?? householdId.parse(newId()));
  const first: Member[] = [{ clientId: client.id, name: client.name, relationship: 'self' }];
  const { form, state } = useRecordForm({
    schema: householdsSave.input,
    initial: {
      name: household?.name ?? client.name.split(' ').at(-1) ?? '',
      members: household ? household.members.map(({ birthDate: _, ...member }): Member => member) : first,
    },
    toInput: ({ name, members }) => ({
      ...{ id, name, version: household?.version },
      members: members.map((one) => ({ clientId: one.clientId, relationship: relationship.parse(one.relationship) })),
    }),
    sentences: { name: words.nameMissing, members: words.members },
    send: async (input) => {
      await server.clients.households.save.mutate(input);
      await answers.clients.invalidate();
      toast(words.wasSaved);
      close();
    },
  });
  const { members } = form.values;
  return (
    <RecordForm state={state} submit={words.save} cancel={close}>
      <TextInput label={words.name} data-autofocus {...form.getInputProps('name')} />
      <ul className={styles.members} aria-label={words.members}>
        {members.map((member, index) => (
          <li key={member.clientId} className={styles.member}>
            <Select
              label={member.name}
              aria-label={words.relationshipOf(member.name)}
              allowDeselect={false}
              data={relationship.options.map((value) => ({ value, label: relationshipNames[language][value] }))}
              {...form.getInputProps(`members.${index}.relationship`)}
            />
            {members.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={34}
                aria-label={words.takeOut(member.name)}
                onClick={() => form.removeListItem('members', index)}
              >
                <IconX size={16} stroke={1.7} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <FindMember
        without={members.map(({ clientId }) => clientId)}
        add={({ id: clientId, name }) => form.insertListItem('members', { clientId, name, relationship: 'other' })}
      />
    </RecordForm>
  );
}
