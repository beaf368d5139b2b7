import type { Board } from '@daybook/contract/clock';
import { useLanguage } from '@daybook/ui/language/current';
import { VisuallyHidden } from '@mantine/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { runningMs } from '../time.ts';
import { happened } from './words.ts';

const everyMs = 10_000;

/** Says what happened last to who does not see it, at most every 10 s. What was there when the page opened is not news. */
export function Announce({ moments }: { moments: Board['justNow'] }): ReactElement {
  const language = useLanguage();
  const [said, setSaid] = useState('');
  const newest = moments[0];
  const known = useRef(newest?.punchId);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!newest || newest.punchId === known.current) return undefined;
    const say = () => {
      known.current = newest.punchId;
      last.current = runningMs();
      setSaid(happened[language][newest.kind](newest.name, newest.siteName).join(''));
    };
    const timer = setTimeout(say, Math.max(0, everyMs - (runningMs() - last.current)));
    return () => clearTimeout(timer);
  }, [newest, language]);
  return <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>;
}
