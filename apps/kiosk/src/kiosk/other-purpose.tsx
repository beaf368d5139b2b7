import type { KioskMe } from '@daybook/contract/kiosk';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { server } from '../server.ts';
import type { Tell } from '../use-kiosk.ts';
import { Notice } from './notice.tsx';
import { kioskWords } from './words.ts';

/** For a tablet that is enrolled for what this version does not show. */
export function OtherPurpose(props: { purpose: KioskMe['purpose']; tell: Tell }): ReactElement {
  const words = useWords(kioskWords);
  const forgotten = () => props.tell({ is: 'forgotten' });
  return (
    <Notice title={words.purposeTitle} text={words[props.purpose]}>
      <Button onPress={() => server.kiosk.leave.mutate().then(forgotten, forgotten)}>{words.enrolAgain}</Button>
    </Notice>
  );
}
