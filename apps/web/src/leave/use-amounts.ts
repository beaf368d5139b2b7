import { useLanguage } from '@daybook/ui/language/current';
import { leaveAmount, leaveHours } from '@daybook/ui/language/leave-amount';
import { trpc } from '../server.ts';

/** Says minutes of a kind in its days; in hours while the kinds are not known. */
export function useAmounts(): (kindId: string, minutes: number) => string {
  const language = useLanguage();
  const kinds = trpc.roster.leave.kinds.list.useQuery().data?.items ?? [];
  return (kindId: string, minutes: number) => {
    const kind = kinds.find(({ id }) => id === kindId);
    return kind ? leaveAmount(language, minutes, kind.dayMinutes) : leaveHours(minutes);
  };
}
