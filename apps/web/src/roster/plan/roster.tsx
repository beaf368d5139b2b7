import type { SiteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { Button, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense, useMemo, useState } from 'react';
import { useMay } from '../../access/use-me.ts';
import { SiteSwitcher } from '../../clock/site-switcher.tsx';
import { useSayRefusal } from '../../form/use-say-refusal.ts';
import { server, trpc } from '../../server.ts';
import { Bar, BarEnd } from '../../shell/bar.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Message } from '../../shell/message.tsx';
import { toast } from '../../shell/toast.ts';
import { toastWithUndo } from '../../shell/toast-undo.tsx';
import { daysAfter } from '../../time.ts';
import { rosterOn } from './day/roster-on.ts';
import { EditShift } from './edit-shift.tsx';
import type { Editing } from './editing.ts';
import styles from './grid.module.css';
import { Plan } from './plan.tsx';
import { Publish } from './publish.tsx';
import type { Wanted } from './shifts.ts';
import { shownDates, type View, viewSearch } from './shown-dates.ts';
import { TemplatesMenu } from './templates-menu.tsx';
import { useRoster } from './use-roster.ts';
import { WeekSwitch } from './week-switch.tsx';
import { planWords } from './words.ts';

const route = getRouteApi('/inside/roster');

/** Who is meant to work when: planned as drafts, and published. */
export function Roster(): ReactElement {
  const words = useWords(planWords);
  const sites = trpc.directory.sites.list.useQuery({});
  return (
    <Loaded of={sites}>
      {({ items: [first, ...others] }) =>
        first ? <Site sites={[first, ...others]} /> : <Message title={words.title} text={words.noPeople} />
      }
    </Loaded>
  );
}

type PlannedSite = { id: SiteId; businessDate: string };

function Site(props: { sites: readonly [PlannedSite, ...PlannedSite[]] }): ReactElement {
  const words = useWords(planWords);
  const search = route.useSearch();
  const { view: askedView, from: askedFrom, date: askedDate } = search;
  const navigate = route.useNavigate();
  const site = props.sites.find(({ id }) => id === search.site) ?? props.sites[0];
  const mayChange = useMay('roster.change');
  const [publishing, setPublishing] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const phone = useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const sayRefusal = useSayRefusal();
  // The same dates are the same list, so that a roster that has not changed is not laid out anew.
  const shown = useMemo(
    () => shownDates({ view: askedView, from: askedFrom, date: askedDate }, site.businessDate, phone),
    [askedView, askedFrom, askedDate, site.businessDate, phone],
  );
  const { view, from, to, dates, read } = shown;
  const isDay = view === 'day';
  const { roster, save, saved, reload } = useRoster(site.id, read.from, read.to);
  const templates = trpc.roster.templates.list.useQuery({ siteId: site.id }).data?.items ?? [];
  const set = (change: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const singles = templates.filter(({ entries }) => entries.length === 1 && entries[0]?.employeeId === null);
  const change = (wanted: readonly Wanted[], undo: readonly Wanted[], said: string) => {
    void save(wanted).then((saved) => {
      if (saved && said) toastWithUndo(said, words.undo, () => void save(undo), 'roster');
    });
  };
  const copy = async () => {
    try {
      await saved();
      const { copied } = await server.roster.copyWeek.mutate({ siteId: site.id, from: daysAfter(from, -7), to: from });
      toast(copied === 0 ? words.nothingToCopy : words.copied(copied));
      void reload();
    } catch (error) {
      sayRefusal(error);
    }
  };
  const data = roster.data && (isDay ? rosterOn(roster.data, from) : roster.data);
  const unpublished = data?.unpublished ?? 0;
  return (
    <div className={styles.room}>
      <Bar title={words.title}>
        <Suspense>
          <SiteSwitcher site={site.id} choose={(chosen) => set({ site: chosen })} />
        </Suspense>
        <WeekSwitch
          from={from}
          to={to}
          by={isDay ? 1 : 7}
          toToday={isDay ? words.toThisDay : words.toToday}
          choose={(next) => set(isDay ? { date: next } : { from: next, date: undefined })}
        />
        {!phone && (
          <SegmentedControl<View>
            aria-label={words.view}
            value={view}
            onChange={(next) => set(viewSearch(shown, next, site.businessDate))}
            data={[
              { value: 'day', label: words.day },
              { value: 'week', label: words.week },
              { value: 'weeks', label: words.weeks },
            ]}
          />
        )}
        {mayChange && data && (
          <BarEnd>
            {!isDay && !phone && (
              <TemplatesMenu roster={data} dates={dates} templates={templates} reload={() => void reload()} />
            )}
            {!isDay && (
              <Button variant="default" onClick={() => void copy()}>
                {words.copyWeek}
              </Button>
            )}
            <Button disabled={unpublished === 0} onClick={() => setPublishing(true)}>
              {words.publish(unpublished)}
            </Button>
          </BarEnd>
        )}
      </Bar>
      <Loaded of={roster}>
        {(known) => (
          <Plan
            roster={known}
            shown={shown}
            date={askedDate}
            phone={phone}
            // What is still that of the site or the week before is looked at alone.
            mayChange={mayChange && !roster.isPlaceholderData}
            singles={singles}
            save={change}
            edit={setEditing}
            editing={editing !== null}
          />
        )}
      </Loaded>
      {publishing && data && (
        <Publish
          roster={data}
          from={from}
          to={to}
          saved={saved}
          close={(done) => {
            setPublishing(false);
            if (done) void reload();
          }}
        />
      )}
      {editing && data && <EditShift editing={editing} roster={data} change={change} close={() => setEditing(null)} />}
    </div>
  );
}
