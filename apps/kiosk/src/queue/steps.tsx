import type { KioskMe } from '@daybook/contract/kiosk';
import type { PriorityReason, QueuedService } from '@daybook/contract/queue';
import type { QueueOffers } from '@daybook/contract/queue-screens';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useEffect, useState } from 'react';
import { Notice } from '../kiosk/notice.tsx';
import { endsEnrolment } from '../state.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { ChooseLane } from './choose-lane.tsx';
import { ChooseService } from './choose-service.tsx';
import { Given } from './given.tsx';
import { NotGiven } from './not-given.tsx';
import { begin, type Step, sent } from './step.ts';
import { askFor, takeNumber } from './take.ts';
import { numberWords } from './words.ts';

interface StepsProps {
  me: KioskMe;
  lostSince: number | null;
  offers: QueueOffers | null;
  leavesAt: number | null;
  tell: Tell;
}

/** From the first question to the number, for one person. */
export function Steps({ me, lostSince, offers, leavesAt, tell }: StepsProps): ReactElement {
  const words = useWords(numberWords);
  const [step, setStep] = useState<Step>(begin);
  const asked = step.at === 'asking' ? step.asked : null;
  useEffect(() => {
    if (!asked) return;
    tell({ is: 'somebody stands', busy: true });
    void takeNumber(asked).then((outcome) => {
      tell({ is: 'somebody stands', busy: false });
      if ('refused' in outcome) {
        const { refused } = outcome;
        if (endsEnrolment(refused)) return tell({ is: 'refused', visit: -1, refused });
        if (refused.reason === 'no-answer') tell({ is: 'no answer', now: serverNow() });
      }
      setStep(sent(asked, outcome));
    });
  }, [asked, tell]);
  const choose = (service: QueuedService) => {
    tell({ is: 'somebody stands', busy: false });
    setStep({ at: 'lane', service });
  };
  // A second tap of the same finger finds that a press was made.
  const ask = (priority: PriorityReason | null) =>
    setStep((now) => (now.at === 'lane' ? { at: 'asking', asked: askFor(now.service.id, priority) } : now));
  const back = () => tell({ is: 'back' });
  switch (step.at) {
    case 'service':
      return <ChooseService me={me} lostSince={lostSince} offers={offers} onChoose={choose} tell={tell} />;
    case 'lane':
      return <ChooseLane service={step.service} leavesAt={leavesAt} onChoose={ask} onBack={back} />;
    case 'asking':
      return <Notice title={words.asking} />;
    case 'given':
      return <Given taken={step.taken} leavesAt={leavesAt} onDone={back} />;
    case 'failed': {
      const again = step.mayPass ? () => setStep({ at: 'asking', asked: { ...step.asked } }) : null;
      return <NotGiven reason={step.reason} leavesAt={leavesAt} onAgain={again} onBack={back} />;
    }
  }
}
