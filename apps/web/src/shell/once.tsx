import { useWords } from '@daybook/ui/language/current';
import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import styles from './once.module.css';
import { shellWords } from './words.ts';

/** Something secret that is shown this one time: a link, a code. With a way to copy it. */
export function Once(props: { label: string; value: string; large?: boolean; help: string }): ReactElement {
  const words = useWords(shellWords);
  return (
    <div className={styles.once}>
      <span className={styles.label}>{props.label}</span>
      <output className={`${styles.value} ${props.large ? styles.large : ''}`}>{props.value}</output>
      <CopyButton value={props.value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="xs"
            className={styles.copy ?? ''}
            leftSection={copied ? <IconCheck size={15} stroke={1.7} /> : <IconCopy size={15} stroke={1.7} />}
            onClick={copy}
          >
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
      <p className={styles.help}>{props.help}</p>
    </div>
  );
}
