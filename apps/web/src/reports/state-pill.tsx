import type { ReportState } from '@daybook/contract/reports';
import type { GlyphName } from '@daybook/ui/glyph';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { reportsWords } from './words.ts';

const looks: Record<ReportState, { tone: Parameters<typeof Pill>[0]['tone']; glyph: GlyphName }> = {
  draft: { tone: 'out', glyph: 'draft' },
  submitted: { tone: 'break', glyph: 'submitted' },
  returned: { tone: 'late', glyph: 'returned' },
  approved: { tone: 'appr', glyph: 'approved' },
};

/** Where a day report stands. */
export function StatePill(props: { state: ReportState; children?: string }): ReactElement {
  const words = useWords(reportsWords);
  return <Pill {...looks[props.state]}>{props.children ?? words[props.state]}</Pill>;
}
