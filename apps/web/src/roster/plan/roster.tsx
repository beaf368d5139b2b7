import type { SiteId } from '@daybook/contract/ids';
import type { RosterList } from '@daybook/contract/planned-shifts';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import { Button, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense, useState } from 'react';
import { useMay } from '../../access/use-me.ts';
import { SiteSwitcher } from '../../clock/site-switcher.tsx';
import { useSayRefusal } from '../../form/use-say-refusal.ts';
import { server, trpc } from '../../server.ts';
import { Bar, BarEnd } from '../../shell/bar.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Message } from '../../shell/message.tsx';
import { Panel } from '../../shell/panel.tsx';
import { toast } from '../../shell/toast.ts';
import { toastWithUndo } from '../../shell/toast-undo.tsx';
import { daysAfter } from '../../time.ts';
import { DayList } from './day-list.tsx';
import { datesFrom, mondayOf } from './days.ts';
import type { Editing } from './editing.ts';
import styles from './grid.module.css';
import { Grid } from './grid.tsx';
import { Publish } from './publish.tsx';
import { ShiftForm } from './shift-form.tsx';
import type { Wanted } from './shifts.ts';
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
  const { site: asked, from: begin, view = 'week' } = route.useSearch();
  const navigate = route.useNavigate();
  const site = props.sites.find(({ id }) => id === asked) ?? props.sites[0];
  const mayChange = useMay('roster.change');
  const [publishing, setPublishing] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const phone = useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const sayRefusal = useSayRefusal();
  const from = mondayOf(begin ?? site.businessDate);
  const length = view === 'weeks' && !phone ? 28 : 7;
  const to = daysAfter(from, length - 1);
  const { roster, save, reload } = useRoster(site.id, from, to);
  const templates = trpc.roster.templates.list.useQuery({ siteId: site.id }).data?.items ?? [];
  const set = (change: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const dates = datesFrom(from, length);
  const singles = templates.filter(({ entries }) => entries.length === 1 && entries[0]?.employeeId === null);
  const change = (wanted: readonly Wanted[], undo: readonly Wanted[], said: string) => {
    void save(wanted).then((saved) => {
      if (saved && said) toastWithUndo(said, words.undo, () => void save(undo), 'roster');
    });
  };
  const copy = async () => {
    try {
      const { copied } = await server.roster.copyWeek.mutate({ siteId: site.id, from: daysAfter(from, -7), to: from });
      toast(copied === 0 ? words.nothingToCopy : words.copied(copied));
      void reload();
    } catch (error) {
      sayRefusal(error);
    }
  };
  const { data } = roster;
  const unpublished = data?.unpublished ?? 0;
  return (
    <div className={styles.room}>
      <Bar title={words.title}>
        <Suspense>
          <SiteSwitcher site={site.id} choose={(chosen) => set({ site: chosen })} />
        </Suspense>
        <WeekSwitch from={from} to={to} by={7} choose={(next) => set({ from: next })} />
        {!phone && (
          <SegmentedControl
            aria-label={words.view}
            value={view}
            onChange={(next) => set({ view: next === 'weeks' ? 'weeks' : undefined })}
            data={[
              { value: 'week', label: words.week },
              { value: 'weeks', label: words.weeks },
            ]}
          />
        )}
        {mayChange && data && (
          <BarEnd>
            {!phone && <TemplatesMenu roster={data} dates={dates} templates={templates} reload={() => void reload()} />}
            <Button variant="default" onClick={() => void copy()}>
              {words.copyWeek}
            </Button>
            <Button disabled={unpublished === 0} onClick={() => setPublishing(true)}>
              {words.publish(unpublished)}
            </Button>
          </BarEnd>
        )}
      </Bar>
      <Loaded of={roster}>
        {(shown) => (
          <Plan
            roster={shown}
            dates={dates}
            phone={phone}
            // What is still that of the site or the week before is looked at alone.
            mayChange={mayChange && !roster.isPlaceholderData}
            singles={singles}
            change={change}
            edit={setEditing}
          />
        )}
      </Loaded>
      {publishing && data && (
        <Publish
          roster={data}
          from={from}
          to={to}
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

function Plan(props: {
  roster: RosterList;
  dates: readonly string[];
  phone: boolean;
  mayChange: boolean;
  singles: Parameters<typeof Grid>[0]['singles'];
  change: Parameters<typeof Grid>[0]['save'];
  edit: (editing: Editing) => void;
}): ReactElement {
  const words = useWords(planWords);
  const { roster, dates, phone, mayChange, singles } = props;
  if (roster.people.length === 0) {
    return (
      <Message title={words.title} text={words.noPeople}>
        <LinkButton to="/employees">{words.toPeople}</LinkButton>
      </Message>
    );
  }
  if (phone) return <DayList roster={roster} dates={dates} mayChange={mayChange} edit={props.edit} />;
  return (
    <>
      {(singles.length > 0 || roster.shifts.length === 0) && (
        <div className={styles.chips}>
          {roster.shifts.length === 0 && <span>{words.noShifts}</span>}
          {singles.map(({ id, name, entries: [entry] }, n) => (
            <span key={id} className={styles.chip}>
              <kbd>{n + 1}</kbd> {name} {entry?.starts}–{entry?.ends}
            </span>
          ))}
        </div>
      )}
      <Grid
        roster={roster}
        dates={dates}
        mayChange={mayChange}
        singles={singles}
        save={props.change}
        edit={props.edit}
      />
    </>
  );
}

function EditShift(props: {
  editing: Editing;
  roster: RosterList;
  change: Parameters<typeof Grid>[0]['save'];
  close: () => void;
}): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { editing, roster, change, close } = props;
  const { id, shift, isNew } = editing;
  const person = roster.people.find((one) => one.id === shift.employeeId);
  const where = [person?.name ?? '', formatShortDate(language, shift.date)] as const;
  const before: readonly Wanted[] = [{ id, shift: isNew ? null : shift }];
  return (
    <Panel title={`${isNew ? words.add : words.edit}: ${where.join(', ')}`} close={close}>
      <ShiftForm
        times={shift}
        save={(times) => {
          change([{ id, shift: { ...shift, ...times } }], before, words.saved(...where));
          close();
        }}
        remove={
          isNew
            ? undefined
            : () => {
                change([{ id, shift: null }], before, words.removed);
                close();
              }
        }
      />
    </Panel>
  );
}
