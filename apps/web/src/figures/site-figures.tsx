import type { SiteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { SegmentedControl, TextInput } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { SiteSwitcher } from '../clock/site-switcher.tsx';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { Filters, RoomBody } from '../shell/room.tsx';
import { serverNow } from '../time.ts';
import { SaveFigures } from './save-figures.tsx';
import { isSpan, spanOf } from './span.ts';
import { Told } from './told.tsx';
import { figuresWords } from './words.ts';

const route = getRouteApi('/inside/figures');

/** A site's figures of some dates, which stand in the address. */
export function SiteFigures({ site }: { site: { id: SiteId; zone: string } }): ReactElement {
  const words = useWords(figuresWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const span = spanOf(wallDate(site.zone, serverNow()), search.from, search.to);
  const isRight = isSpan(span);
  const figures = trpc.appointments.queue.figures.useQuery(
    { siteId: site.id, ...span },
    { enabled: isRight, placeholderData: keepPreviousData },
  );
  const date = (end: 'from' | 'to') => (
    <TextInput
      type="date"
      size="sm"
      aria-label={words[end]}
      title={words[end]}
      value={span[end]}
      error={!isRight}
      // A field that was emptied says the usual again.
      onChange={(event) => set({ [end]: event.currentTarget.value || undefined, day: undefined })}
    />
  );
  return (
    <>
      <Bar title={words.title}>
        <Suspense>
          <SiteSwitcher site={site.id} choose={(chosen) => set({ site: chosen, day: undefined })} />
        </Suspense>
        {isRight && (
          <BarEnd>
            <SaveFigures siteId={site.id} {...span} />
          </BarEnd>
        )}
      </Bar>
      <RoomBody>
        <Filters>
          {date('from')}
          {date('to')}
          <SegmentedControl
            aria-label={words.asWhat}
            size="sm"
            data={[
              { value: 'day', label: words.byDay },
              { value: 'service', label: words.byService },
            ]}
            value={search.by ?? 'day'}
            onChange={(to) => set({ by: to === 'service' ? 'service' : undefined })}
          />
        </Filters>
        {isRight ? (
          <Loaded of={figures}>{(told) => <Told told={told} span={span} />}</Loaded>
        ) : (
          <Message title={words.title} text={words.spanWrong} />
        )}
      </RoomBody>
    </>
  );
}
