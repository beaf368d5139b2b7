import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { ReportList } from './report-list.tsx';
import { reportsWords } from './words.ts';

/** What waits for a decision. */
export function ToReviewList(): ReactElement {
  const words = useWords(reportsWords);
  const list = trpc.reports.list.useQuery({ state: 'submitted', limit: 200 });
  return (
    <Loaded of={list}>
      {({ items }) =>
        items.length === 0 ? <Message title={words.nothing} text={words.nothingWhy} /> : <ReportList items={items} />
      }
    </Loaded>
  );
}
