import type { QueuedService } from '@daybook/contract/queue';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { deskWords } from './words.ts';

/** What a number is for, with how long it takes from now. */
export function ChooseService(props: {
  services: readonly QueuedService[];
  value: string;
  choose: (id: string) => void;
  first?: boolean;
}): ReactElement {
  const words = useWords(deskWords);
  const language = useLanguage();
  return (
    <Select
      label={words.service}
      {...(props.first ? { 'data-autofocus': true } : {})}
      allowDeselect={false}
      data={props.services.map((one) => ({
        value: String(one.id),
        label: `${(language === 'fil' ? one.nameFil : null) ?? one.name} · ${words.waits(one.waitMinutes)}`,
      }))}
      value={props.value}
      onChange={(value) => props.choose(value ?? '')}
    />
  );
}
