import { useWords } from '@daybook/ui/language/current';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import chips from '../timesheets/view-chips.module.css';
import styles from './reports.module.css';
import { reportsWords } from './words.ts';

const route = getRouteApi('/inside/reports');

export type View = 'review' | 'missing' | 'all' | 'summary';

/** What of the reports is looked at; it stands in the address. */
export function ViewSwitch({ view }: { view: View }): ReactElement {
  const words = useWords(reportsWords);
  const navigate = route.useNavigate();
  const mayReview = useMay('reports.review');
  const seesExpected = useMay('reports.expected');
  const waiting = trpc.reports.list.useQuery({ state: 'submitted', limit: 200 }, { enabled: mayReview }).data?.toReview;
  const missing = trpc.reports.missing.useQuery({}).data;
  const counts = {
    review: waiting,
    missing: missing?.sites.flatMap(({ days }) => days).filter(({ overdue }) => overdue).length,
    all: undefined,
    summary: undefined,
  };
  const views: View[] = [
    ...(mayReview ? (['review'] as const) : []),
    'missing',
    'all',
    ...(seesExpected ? (['summary'] as const) : []),
  ];
  return (
    <fieldset className={`${chips.chips} ${styles.views}`} aria-label={words.view}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          onClick={() => void navigate({ search: ({ site }) => ({ site, view: one }) })}
        >
          {words[one]} {counts[one] !== undefined && <b>{counts[one]}</b>}
        </button>
      ))}
    </fieldset>
  );
}
