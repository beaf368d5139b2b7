import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import { Bar } from '../../shell/bar.tsx';
import { RoomBody } from '../../shell/room.tsx';
import { StatePill } from '../state-pill.tsx';
import { reportsWords } from '../words.ts';

/** A report that is handed in, to be read and decided about. */
export function Review({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reportsWords);
  const language = useLanguage();
  return (
    <>
      <Bar title={view.site.name}>
        <span>{formatDate(language, view.businessDate)}</span>
        <StatePill state={view.state} />
      </Bar>
      <RoomBody>
        <p>
          {words.takings} {formatMoney(language, view.currency, view.figures.takings)}
        </p>
      </RoomBody>
    </>
  );
}
