import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Sheet } from '../book/sheet.tsx';
import { useStep } from '../book/use-step.ts';
import { OwnList } from './own-list.tsx';
import { portalWords } from './portal-words.ts';
import { useAppointments } from './use-own.ts';
import type { Step } from './view.ts';

/** What was, the latest first; what was cancelled too. */
export function Past(): ReactElement {
  const words = useWords(portalWords);
  const { back } = useStep<Step>();
  return (
    <Sheet title={words.past} back={() => back('home')}>
      <OwnList list={useAppointments('past')} none={words.nonePast} />
    </Sheet>
  );
}
