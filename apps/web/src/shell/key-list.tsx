import { Modal, Switch } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useMay, useMe } from '../access/use-me.ts';
import styles from './key-list.module.css';
import { keyWords } from './key-words.ts';
import { closeOverlay } from './open.ts';
import { paletteKeys } from './platform.ts';
import { roomsFor } from './rooms.ts';
import { setSingleKeys, useSingleKeys } from './single-keys.ts';
import { useFocusBack } from './use-focus-back.ts';
import { shellWords } from './words.ts';

/** What every key does, and the switch for single letters. */
export function KeyList(): ReactElement {
  useFocusBack();
  const words = useWords(keyWords);
  const shell = useWords(shellWords);
  const rooms = roomsFor(useMe());
  const has = (...names: (typeof rooms)[number]['name'][]) => rooms.some(({ name }) => names.includes(name));
  const mayReview = useMay('reports.review');
  const lines: [string[], string][] = [
    [[paletteKeys], shell.findOrDo],
    [['/'], words.search],
    ...rooms.map((room): [string[], string] => [['G', room.letter.toUpperCase()], shell[room.name]]),
    [['G', 'M'], shell.mySessions],
    [['S'], words.site],
    [['N'], words.new],
    [['J', 'K'], words.rows],
    ...(has('timesheets', 'roster', 'leave', 'myWork', 'appointments')
      ? [[['[', ']', 'T'], words.dates] satisfies [string[], string]]
      : []),
    ...(has('timesheets') ? [[['W'], words.why] satisfies [string[], string]] : []),
    ...(has('appointments')
      ? ([
          [['M'], words.move],
          [['1', '4'], words.visit],
        ] satisfies [string[], string][])
      : []),
    ...(has('desk')
      ? ([
          [['C', 'F'], words.queue],
          [['R', 'A', 'D'], words.requests],
        ] satisfies [string[], string][])
      : []),
    ...(has('exceptions')
      ? ([
          [['1', '4'], words.answer],
          [['Ctrl ↵'], words.decide],
          [['U'], words.undo],
        ] satisfies [string[], string][])
      : []),
    ...(mayReview
      ? ([
          [['1', '2'], words.review],
          [['Ctrl ↵'], words.decideReport],
        ] satisfies [string[], string][])
      : []),
    [['Enter'], words.open],
    [['Esc'], words.close],
    [['?'], words.list],
  ];
  return (
    <Modal opened onClose={closeOverlay} title={shell.keys} closeButtonProps={{ 'aria-label': shell.close }}>
      <dl className={styles.list}>
        {lines.map(([keys, what]) => (
          <div key={what} className={styles.line}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        className={styles.switch ?? ''}
        label={words.single}
        description={words.singleWhy}
        checked={useSingleKeys()}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Modal>
  );
}
