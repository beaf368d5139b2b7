import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const stateWords = defineWords({
  en: {
    open: 'Open',
    'to-decide': 'To decide',
    submitted: 'Signed off',
    approved: 'Approved',
    changed: 'Changed since',
    returned: 'Returned',
    locked: 'Locked',
    daysToDecide: (n: number) => plural('en', n, { one: '1 day to decide', other: `${n} days to decide` }),
    submittedAt: (when: string) => `Signed off ${when}`,
  },
  fil: {
    open: 'Bukas',
    'to-decide': 'Pagpapasyahan',
    submitted: 'Pinirmahan',
    approved: 'Aprubado',
    changed: 'Nabago mula noon',
    returned: 'Ibinalik',
    locked: 'Sarado',
    daysToDecide: (n: number) =>
      plural('fil', n, { one: '1 araw na pagpapasyahan', other: `${n} araw na pagpapasyahan` }),
    submittedAt: (when: string) => `Pinirmahan ${when}`,
  },
});
