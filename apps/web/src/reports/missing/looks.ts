import type { DayStanding, ReportsMissing } from '@daybook/contract/report-board';
import type { GlyphName } from '@daybook/ui/glyph';

export type BoardSite = ReportsMissing['sites'][number];

/** The sign of a standing; what was closed or never asked has none. */
export const glyphs: Record<DayStanding, GlyphName | null> = {
  approved: 'approved',
  submitted: 'submitted',
  returned: 'returned',
  draft: 'draft',
  missing: 'missing',
  closed: null,
  'not-due': 'out',
  'not-asked': null,
};

/** What the legend explains, in its order. */
export const legend: readonly DayStanding[] = [
  'approved',
  'submitted',
  'returned',
  'draft',
  'missing',
  'closed',
  'not-due',
];
