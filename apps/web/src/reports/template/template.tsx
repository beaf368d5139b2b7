import { siteKinds } from '@daybook/contract/report-templates';
import { useWords } from '@daybook/ui/language/current';
import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../access/use-me.ts';
import { trpc } from '../../server.ts';
import { Bar } from '../../shell/bar.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { RoomBody } from '../../shell/room.tsx';
import review from '../review/review.module.css';
import { reportsWords } from '../words.ts';
import { Editor } from './editor.tsx';
import { Preview } from './preview.tsx';
import { Standing } from './standing.tsx';
import styles from './template.module.css';
import { templateWords } from './words.ts';

const route = getRouteApi('/inside/reports/template');

/** What sites of a kind are asked at the end of a day: read by all who see reports, changed by who may. */
export function Template(): ReactElement {
  const words = useWords(templateWords);
  const reports = useWords(reportsWords);
  const { kind = 'shop', version } = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = useMay('reports.template');
  const asked = trpc.reports.template.get.useQuery({ kind, ...(version ? { version } : {}) });
  return (
    <>
      <Bar
        title={words.title}
        before={
          <Link to="/reports" className={review.back} aria-label={reports.back}>
            <IconArrowLeft size={18} stroke={1.7} />
          </Link>
        }
      >
        <SegmentedControl
          aria-label={words.kind}
          size="sm"
          data={siteKinds.map((value) => ({ value, label: words[value] }))}
          value={kind}
          onChange={(value) =>
            void navigate({ search: { kind: siteKinds.find((one) => one === value) }, replace: true })
          }
        />
      </Bar>
      <RoomBody>
        <Loaded of={asked}>
          {(view) => (
            <div className={styles.panes}>
              <div className={styles.main}>
                <Standing view={view} older={version !== undefined} />
                {mayChange && version === undefined ? (
                  <Editor key={view.kind} view={view} />
                ) : (
                  <>
                    {!mayChange && <p>{words.readOnly}</p>}
                    <Preview template={view.template} />
                  </>
                )}
              </div>
            </div>
          )}
        </Loaded>
      </RoomBody>
    </>
  );
}
