import type { Attendance } from '@daybook/contract/clock';
import type { Language } from '@daybook/contract/values';
import { defineWords } from '@daybook/ui/language/define-words';

/** How people stand to what is planned. */
export const attendanceWords = defineWords({
  en: {
    lateHead: 'Late or missing',
    late: 'Late',
    missing: 'Missing',
    lateBy: (minutes: number) => `late ${minutes} min`,
    due: (time: string) => `due ${time}`,
    onLeave: 'on leave',
    planned: (from: string, to: string) => `Planned ${from} to ${to}`,
    letIn: (name: string) => `Let ${name} in early`,
  },
  fil: {
    lateHead: 'Huli o wala pa',
    late: 'Huli',
    missing: 'Wala pa',
    lateBy: (minutes: number) => `huli ng ${minutes} min`,
    due: (time: string) => `dapat ${time}`,
    onLeave: 'naka-leave',
    planned: (from: string, to: string) => `Nakaplano ${from} hanggang ${to}`,
    letIn: (name: string) => `Papasukin nang maaga si ${name}`,
  },
});

/** What the chip's tooltip says of it, after the planned times. */
export const attendanceNames: Record<Language, Record<Attendance, string>> = {
  en: {
    due: 'not due yet',
    late: 'late, not here yet',
    missing: 'has not come',
    'on-time': 'came on time',
    'came-late': 'came late',
    'left-early': 'left early',
    leave: 'on leave',
  },
  fil: {
    due: 'hindi pa oras',
    late: 'huli, wala pa rito',
    missing: 'hindi dumating',
    'on-time': 'nasa oras',
    'came-late': 'nahuli',
    'left-early': 'umalis nang maaga',
    leave: 'naka-leave',
  },
};
