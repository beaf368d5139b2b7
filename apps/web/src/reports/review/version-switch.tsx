import type { ReportView } from '@daybook/contract/reports';
import { useWords } from '@daybook/ui/language/current';
import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { reviewWords } from './words.ts';

const route = getRouteApi('/inside/reports/$reportId');
const writing = 'writing';

/** The versions that were handed in; while the next is written, that too. */
export function VersionSwitch({ view }: { view: ReportView }): ReactElement | null {
  const words = useWords(reviewWords);
  const navigate = route.useNavigate();
  const isOpen = view.state === 'draft' || view.state === 'returned';
  if (view.versions.length + (isOpen ? 1 : 0) < 2) return null;
  const data = [
    ...view.versions.map(({ number }) => ({ value: String(number), label: words.version(number) })),
    ...(isOpen ? [{ value: writing, label: words.newest }] : []),
  ];
  const newest = isOpen ? writing : String(view.number);
  return (
    <SegmentedControl
      aria-label={words.versions}
      size="sm"
      data={data}
      value={view.shown === null ? newest : String(view.shown)}
      onChange={(value) => void navigate({ search: value === newest ? {} : { version: Number(value) }, replace: true })}
    />
  );
}
