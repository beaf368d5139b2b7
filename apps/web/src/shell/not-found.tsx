import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Message } from './message.tsx';
import { shellWords } from './words.ts';

/** For an address that nothing is at, and for what this account may not see. */
export function NotFound(): ReactElement {
  const words = useWords(shellWords);
  return (
    <Message title={words.notHere} text={words.notHereWhy}>
      <Button component={Link} to="/" variant="default">
        {words.goHome}
      </Button>
    </Message>
  );
}
