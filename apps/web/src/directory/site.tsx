import { refusedBy } from '@daybook/client';
import type { SiteView } from '@daybook/contract/directory';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { IconArchive, IconPencil } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { Confirm } from '../form/confirm.tsx';
import { Opened } from '../form/opened.tsx';
import { SiteMessages } from '../roster/messages.tsx';
import { answers, server, trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Panel } from '../shell/panel.tsx';
import { RoomBody } from '../shell/room.tsx';
import { toast } from '../shell/toast.ts';
import { cityOf, useMinute } from '../time.ts';
import { Attendance } from './attendance.tsx';
import { AttendanceForm } from './attendance-form.tsx';
import { EnrolKiosk } from './enrol-kiosk.tsx';
import { Holidays } from './holidays.tsx';
import { Kiosks } from './kiosks.tsx';
import { Opening } from './opening.tsx';
import styles from './site.module.css';
import { siteAttendanceWords } from './site-attendance-words.ts';
import { SiteForm } from './site-form.tsx';
import { SitePayRules } from './site-pay-rules.tsx';
import { SiteReports } from './site-reports.tsx';
import { SiteReportsForm } from './site-reports-form.tsx';
import { siteReportsWords } from './site-reports-words.ts';
import { siteWords } from './site-words.ts';

const route = getRouteApi('/inside/sites/$siteId');

/** One site: what it is, and its kiosks. */
export function Site(): ReactElement {
  const { siteId } = route.useParams();
  const site = trpc.directory.sites.get.useQuery({ id: siteId });
  // An address that was mistyped names no site either.
  if (site.error && ['not-found', 'bad-input'].includes(refusedBy(site.error).reason)) return <NotFound />;
  return <Loaded of={site}>{(data) => <SitePage site={data} />}</Loaded>;
}

function SitePage({ site }: { site: SiteView }): ReactElement {
  const words = useWords(siteWords);
  const attendance = useWords(siteAttendanceWords);
  const reports = useWords(siteReportsWords);
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const [archiving, setArchiving] = useState(false);
  const mayChange = useMay('sites.change') && site.state === 'open';
  const seesKiosks = useMay('kiosks.see');
  const seesMessages = useMay('messages.see');
  const seesRules = useMay('payRules.see');
  const mayEnrol = useMay('kiosks.change') && site.state === 'open';
  const show = (panel: 'edit' | 'enrol' | 'attendance' | 'reports' | undefined) =>
    void navigate({ search: { open: panel }, replace: true });
  const changes = {
    edit: { title: words.editTitle(site.name), form: SiteForm },
    attendance: { title: attendance.title, form: AttendanceForm },
    reports: { title: reports.title, form: SiteReportsForm },
  };
  const change = open && open !== 'enrol' ? changes[open] : undefined;
  return (
    <>
      <Bar title={site.name}>
        {mayChange && (
          <BarEnd>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconArchive size={16} stroke={1.7} />}
              onClick={() => setArchiving(true)}
            >
              {words.archive}
            </Button>
            <Button variant="default" leftSection={<IconPencil size={16} stroke={1.7} />} onClick={() => show('edit')}>
              {words.edit}
            </Button>
          </BarEnd>
        )}
      </Bar>
      <RoomBody>
        <Facts site={site} />
        {seesKiosks && <Kiosks site={site} enrol={mayEnrol ? () => show('enrol') : undefined} />}
        {seesMessages && <SiteMessages site={site} />}
        <Opening site={site} />
        <Attendance site={site} change={mayChange ? () => show('attendance') : undefined} />
        <SiteReports site={site} change={mayChange ? () => show('reports') : undefined} />
        <Holidays site={site} />
        {seesRules && <SitePayRules site={site} />}
      </RoomBody>
      {change && mayChange && (
        <Change site={site} title={change.title} form={change.form} close={() => show(undefined)} />
      )}
      {open === 'enrol' && mayEnrol && <EnrolKiosk site={site} close={() => show(undefined)} />}
      {archiving && (
        <Confirm
          title={words.archiveTitle(site.name)}
          text={words.archiveText}
          deed={words.archive}
          close={() => setArchiving(false)}
          act={async () => {
            await server.directory.sites.archive.mutate({ id: site.id });
            await answers.directory.sites.invalidate();
            toast(words.wasArchived(site.name));
          }}
        />
      )}
    </>
  );
}

/** What one form changes of the site, as it stands when the form is opened. */
function Change(props: {
  site: SiteView;
  title: string;
  form: typeof SiteReportsForm;
  close: () => void;
}): ReactElement {
  const words = useWords(siteWords);
  const { site, form: Form, close } = props;
  return (
    <Panel title={props.title} close={close}>
      <Opened record={site} fetch={() => server.directory.sites.get.query({ id: site.id })}>
        {(opened, newest) => (
          <Form
            site={opened}
            newest={newest}
            cancel={close}
            done={(saved) => {
              toast(words.saved(saved.name));
              close();
            }}
          />
        )}
      </Opened>
    </Panel>
  );
}

function Facts({ site }: { site: SiteView }): ReactElement {
  const words = useWords(siteWords);
  const language = useLanguage();
  const now = useMinute();
  const seesEmployees = useMay('employees.see');
  const facts: [string, string][] = [
    [words.localTime, `${cityOf(site.zone)}, ${formatTime(site.zone, now)}`],
    [words.businessDate, formatDate(language, site.businessDate)],
    [words.dayStart, site.dayStart],
    [words.longestShift, words.hours(String(site.longestShift / 60))],
    [words.currency, site.currency],
    [words.employees, String(site.employees)],
  ];
  return (
    <section className={styles.facts} aria-label={words.facts}>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {seesEmployees && (
        <LinkButton to="/employees" search={{ site: site.id }} variant="default" size="xs">
          {words.seeEmployees}
        </LinkButton>
      )}
    </section>
  );
}
