import { refusedBy } from '@daybook/client/refused';
import type { Claim } from '@daybook/contract/clock';
import { type EmployeeId, earlyPassId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { useCallback, useState } from 'react';
import { server } from '../server.ts';
import type { Refused } from '../state.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';

/** Sends who the manager is; once that is enough, the press goes again. */
export function useAllow(employeeId: EmployeeId, visit: number, tell: Tell) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const forget = useCallback(() => setRefused(null), []);
  const allow = useCallback(
    (claim: Claim, wrong: (why: Refused) => void) => {
      setBusy(true);
      setRefused(null);
      const pass = { id: earlyPassId.parse(newId()), claim, employeeId };
      server.kiosk.allowEarly.mutate(pass).then(
        () => tell({ is: 'early allowed', visit }),
        (error: unknown) => {
          const why = refusedBy(error);
          if (why.reason === 'no-answer') tell({ is: 'no answer', now: serverNow() });
          setBusy(false);
          setRefused(why);
          wrong(why);
        },
      );
    },
    [employeeId, visit, tell],
  );
  return { allow, busy, refused, forget };
}
