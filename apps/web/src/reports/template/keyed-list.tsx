import type { Label } from '@daybook/contract/report-templates';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { labelOf } from '@daybook/ui/report/label-of.ts';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { moved } from './draft.ts';
import styles from './template.module.css';
import { templateWords } from './words.ts';

interface Item {
  key: string;
  label: Label;
}

/** Things with a name of their own, in an order: each is moved and removed by buttons, and one is added at the end. */
export function KeyedList<T extends Item>(props: {
  items: readonly T[];
  add: string;
  blank: () => T;
  change: (items: T[]) => void;
  children: (item: T, index: number, update: (item: T) => void) => ReactNode;
}): ReactElement {
  const words = useWords(templateWords);
  const language = useLanguage();
  const { items, add, blank, change } = props;
  return (
    <>
      <ol className={styles.list}>
        {items.map((item, index) => {
          const name = labelOf(language, item.label) || words.unnamed;
          return (
            <li key={item.key} className={styles.item}>
              <div className={styles.parts}>
                {props.children(item, index, (next) => change(items.map((one) => (one.key === item.key ? next : one))))}
              </div>
              <div className={styles.ways}>
                <Way label={words.up(name)} off={index === 0} act={() => change(moved(items, index, -1))}>
                  <IconArrowUp size={16} stroke={1.7} />
                </Way>
                <Way
                  label={words.down(name)}
                  off={index === items.length - 1}
                  act={() => change(moved(items, index, 1))}
                >
                  <IconArrowDown size={16} stroke={1.7} />
                </Way>
                <Way label={words.remove(name)} act={() => change(items.filter(({ key }) => key !== item.key))}>
                  <IconTrash size={16} stroke={1.7} />
                </Way>
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} stroke={1.7} />}
        onClick={() => change([...items, blank()])}
      >
        {add}
      </Button>
    </>
  );
}

function Way(props: { label: string; off?: boolean; act: () => void; children: ReactNode }): ReactElement {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={props.label}
      title={props.label}
      disabled={props.off ?? false}
      onClick={props.act}
    >
      {props.children}
    </ActionIcon>
  );
}

/** What something is called, in both languages. */
export function Keyed<T extends Item>(props: {
  of: T;
  change: (item: T) => void;
  fault: string | undefined;
}): ReactElement {
  const words = useWords(templateWords);
  const { of, change, fault } = props;
  return (
    <>
      <TextInput
        label={words.en}
        maxLength={60}
        value={of.label.en}
        error={fault}
        onChange={(event) => change({ ...of, label: { ...of.label, en: event.currentTarget.value } })}
      />
      <TextInput
        label={words.fil}
        placeholder={of.label.en}
        maxLength={60}
        value={of.label.fil ?? ''}
        onChange={(event) => change({ ...of, label: { ...of.label, fil: event.currentTarget.value || null } })}
      />
    </>
  );
}
