import { useWords } from '@daybook/ui/language/current';
import { ActionIcon } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import { IconSearch } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { openPalette } from './open.ts';
import { shellWords } from './words.ts';

/** Opens the palette where there are no rooms at the side to do so. */
export function FindButton(): ReactElement {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={44}
      aria-label={useWords(shellWords).findOrDo}
      onClick={openPalette}
    >
      <IconSearch size={24} stroke={1.7} />
    </ActionIcon>
  );
}
