import { useWords } from '@daybook/ui/language/current';
import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import type { ReactElement } from 'react';
import { shellWords } from './words.ts';

/** Light, dark, or as the computer has it; kept in this browser. */
export function LookChoice(): ReactElement {
  const words = useWords(shellWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl<MantineColorScheme>
      fullWidth
      aria-label={words.look}
      data={[
        { value: 'light', label: words.light },
        { value: 'dark', label: words.dark },
        { value: 'auto', label: words.system },
      ]}
      value={colorScheme}
      onChange={setColorScheme}
    />
  );
}
