import type { SiteId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime, wallDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Message } from '../shell/message.tsx';
import { useMinute } from '../time.ts';
import { exceptionWords } from './words.ts';

/** The empty inbox: that nothing waits, and when somebody last decided something. */
export function NothingHere(props: { view: 'open' | 'asked' | 'decided'; site: SiteId | undefined }): ReactElement {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const now = useMinute();
  const newest = trpc.exceptions.list.useQuery(
    { view: 'decided', ...(props.site ? { siteId: props.site } : {}), limit: 1 },
    { enabled: props.view === 'open' },
  );
  if (props.view === 'asked') return <Message title={words.noneAsked} text={words.nothingText} />;
  if (props.view === 'decided') return <Message title={words.noneDecided} text={words.nothingText} />;
  const [last] = newest.data?.items ?? [];
  if (!last?.decided) return <Message title={words.nothing} text={words.nothingText} />;
  const { zone } = last.site;
  const { at } = last.decided;
  const today = wallDate(zone, at) === wallDate(zone, now);
  const when = today ? formatTime(zone, at) : `${formatShortDay(language, zone, at)}, ${formatTime(zone, at)}`;
  return <Message title={words.nothingLast(when)} text={words.nothingText} />;
}
