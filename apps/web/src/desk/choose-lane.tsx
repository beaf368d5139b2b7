import { priorityReason } from '@daybook/contract/queue';
import { useWords } from '@daybook/ui/language/current';
import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { deskWords } from './words.ts';

export const regular = '';
/** The priority lane, of which this account is not told why. */
export const kept = 'kept';

/** The regular lane, or the priority lane by its reason. */
export function ChooseLane(props: {
  value: string;
  choose: (value: string) => void;
  hasKept?: boolean;
  first?: boolean;
}): ReactElement {
  const words = useWords(deskWords);
  return (
    <Select
      label={words.lane}
      {...(props.first ? { 'data-autofocus': true } : {})}
      allowDeselect={false}
      data={[
        { value: regular, label: words.regular },
        ...(props.hasKept ? [{ value: kept, label: words.priority }] : []),
        ...priorityReason.options.map((one) => ({ value: one, label: `${words.priority}: ${words[one]}` })),
      ]}
      value={props.value}
      onChange={(value) => props.choose(value ?? regular)}
    />
  );
}
