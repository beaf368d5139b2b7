import { Drawer } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Drawer.css';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement, ReactNode } from 'react';
import { useFocusBack } from './use-focus-back.ts';
import { shellWords } from './words.ts';

/** A record beside the list that it stands in. */
export function Panel(props: { title: string; close: () => void; children: ReactNode }): ReactElement {
  useFocusBack();
  const words = useWords(shellWords);
  return (
    <Drawer opened onClose={props.close} title={props.title} closeButtonProps={{ 'aria-label': words.close }}>
      {props.children}
    </Drawer>
  );
}
