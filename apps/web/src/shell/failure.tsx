import { refusedBy } from '@daybook/client';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { tabletSentence } from '@daybook/ui/language/tablet-refusals';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { serverNow } from '../time.ts';
import { Message } from './message.tsx';
import { shellWords } from './words.ts';

/** What failed, what is safe, and the way out. What is read is refused for what a tablet is told too: that is there at once. */
export function Failure(props: { error: unknown; retry: () => void }): ReactElement {
  const words = useWords(shellWords);
  const language = useLanguage();
  const { reason, facts, requestId } = refusedBy(props.error);
  return (
    <Message
      title={words.notLoaded}
      text={reason === 'no-answer' ? words.noAnswer : tabletSentence(language, reason, facts, serverNow())}
      urgent
    >
      <Button variant="default" onClick={props.retry}>
        {words.retry}
      </Button>
      {requestId && <small>{words.request(requestId)}</small>}
    </Message>
  );
}
