import type { Refused } from '@daybook/client/refused';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { Notice } from '../kiosk/notice.tsx';
import { numberWords } from './words.ts';

/** Why there is no number, and the way on; `onAgain` sends the same press again. */
export function NotGiven(props: {
  reason: Refused['reason'];
  leavesAt: number | null;
  onAgain: (() => void) | null;
  onBack: () => void;
}): ReactElement {
  const words = useWords(numberWords);
  const isGone = props.reason === 'not-offered' || props.reason === 'not-found';
  const isOften = props.reason === 'slow-down';
  const text = isOften ? words.often : props.onAgain ? words.unsure : isGone ? words.notGiven : words.refused;
  return (
    <Notice title={words.noNumber} text={text}>
      {props.onAgain && (
        <Button look="plum" onPress={props.onAgain}>
          {words.tryAgain}
        </Button>
      )}
      <Button look="bare" onPress={props.onBack}>
        {words.startAgain}
      </Button>
      <GoesBack leavesAt={props.leavesAt} />
    </Notice>
  );
}
