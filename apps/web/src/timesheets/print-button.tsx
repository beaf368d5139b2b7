import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type ReactElement, useEffect } from 'react';
import './print.css';
import { timesheetWords } from './words.ts';

const look = 'data-mantine-color-scheme';

/** Prints the page as a sheet: no rooms, no buttons, all that is folded, dark ink on white whatever the screen's look is. */
export function PrintButton(): ReactElement {
  const words = useWords(timesheetWords);
  useEffect(() => {
    const root = document.documentElement;
    let before: string | null = null;
    let folded: HTMLDetailsElement[] = [];
    const begin = () => {
      before = root.getAttribute(look);
      root.setAttribute(look, 'light');
      folded = [...document.querySelectorAll('details')].filter(({ open }) => !open);
      for (const part of folded) part.open = true;
    };
    const end = () => {
      if (before !== null) root.setAttribute(look, before);
      for (const part of folded) part.open = false;
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} stroke={1.7} />}
      data-print="no"
      visibleFrom="sm"
      onClick={() => window.print()}
    >
      {words.print}
    </Button>
  );
}
