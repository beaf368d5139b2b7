import type { ExceptionId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { Button, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { useMay } from '../access/use-me.ts';
import { SiteSwitcher } from '../clock/site-switcher.tsx';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Detail } from './detail.tsx';
import styles from './exceptions.module.css';
import { Inbox } from './inbox.tsx';
import { KeyHint } from './key-hint.tsx';
import { NothingHere } from './nothing-here.tsx';
import { exceptionWords } from './words.ts';

const route = getRouteApi('/inside/exceptions');
const EnterPunches = lazy(() =>
  import('../clock/enter-punches.tsx').then(({ EnterPunches }) => ({ default: EnterPunches })),
);
const atOnce = 60;
/** One that was put off wakes and tells nobody. */
const lookMs = 60_000;

/** What Daybook cannot decide by itself: a list by what it holds up, one question, and what is known about it. */
export function Exceptions(): ReactElement {
  const words = useWords(exceptionWords);
  const { site, view = 'open', open, enter } = route.useSearch();
  const navigate = route.useNavigate();
  const mayEnter = useMay('clock.enter');
  const phone = useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const list = trpc.exceptions.list.useInfiniteQuery(
    { view, ...(site ? { siteId: site } : {}), limit: atOnce },
    {
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      placeholderData: (before) => before,
      refetchInterval: lookMs,
    },
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const counts = list.data?.pages[0]?.counts;
  const chosen = open ?? (phone ? undefined : rows[0]?.id);
  const show = (id: ExceptionId | undefined, replace = true) =>
    void navigate({ search: (before) => ({ ...before, open: id }), replace });
  const showEnter = (on: boolean) => void navigate({ search: (before) => ({ ...before, enter: on || undefined }) });
  const nextAfter = (id: ExceptionId) => {
    const at = rows.findIndex((row) => row.id === id);
    return (rows[at + 1] ?? rows[at - 1])?.id;
  };
  const label = (name: string, count: number | undefined) => (count === undefined ? name : `${name} ${count}`);
  const alone = phone && chosen !== undefined;
  return (
    <>
      {alone ? (
        <Bar title={words.exceptions}>
          <BarEnd>
            <Button
              variant="default"
              leftSection={<IconArrowLeft size={18} stroke={1.7} />}
              onClick={() => show(undefined)}
            >
              {words.back}
            </Button>
          </BarEnd>
        </Bar>
      ) : (
        <Bar title={words.exceptions}>
          <Suspense>
            <SiteSwitcher
              site={site}
              choose={(to) => void navigate({ search: ({ view: same }) => ({ view: same, site: to }), replace: true })}
            />
          </Suspense>
          <SegmentedControl
            aria-label={words.view}
            value={view}
            onChange={(to) => void navigate({ search: { site, view: viewOf(to) }, replace: true })}
            data={[
              { value: 'open', label: label(words.open, counts?.open) },
              { value: 'asked', label: label(words.asked, counts?.asked) },
              { value: 'decided', label: words.decided },
            ]}
          />
          <BarEnd>
            {!phone && <KeyHint />}
            {mayEnter && (
              <Button variant="default" onClick={() => showEnter(true)}>
                {words.enter}
              </Button>
            )}
          </BarEnd>
        </Bar>
      )}
      <Loaded of={list} rowHeight={76}>
        {() => (
          <div className={styles.panes}>
            {!alone && rows.length > 0 && (
              <Inbox
                rows={rows}
                view={view}
                chosen={chosen}
                choose={(id) => show(id, !phone)}
                more={list}
                phone={phone}
              />
            )}
            {rows.length === 0 && !open && <NothingHere view={view} site={site} />}
            {chosen && (
              <div className={styles.chosen}>
                <Detail key={chosen} id={chosen} next={() => show(nextAfter(chosen))} show={show} />
              </div>
            )}
          </div>
        )}
      </Loaded>
      <Suspense>{enter && mayEnter && <EnterPunches site={site} close={() => showEnter(false)} />}</Suspense>
    </>
  );
}

function viewOf(text: string): 'asked' | 'decided' | undefined {
  return text === 'asked' || text === 'decided' ? text : undefined;
}
