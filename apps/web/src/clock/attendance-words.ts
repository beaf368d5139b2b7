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
    countLate: (n: number) => `${n} late`,
    letIn: (name: string) => `Let ${name} in early`,
    letInTitle: 'Let in early',
    letInText: (name: string, time: string) =>
      `${name} is planned from ${time}. Let in early, ${name} can clock in there within the next ten minutes, whatever the site’s limit.`,
    reason: 'Reason',
    reasonHelp: 'kept with the punch in the audit trail',
    reasonFault: 'Say why, in 5 characters or more.',
    letInDeed: 'Allow early',
    letInDone: (name: string, until: string) => `${name} may clock in until ${until}.`,
  },
  fil: {
    lateHead: 'Huli o wala pa',
    late: 'Huli',
    missing: 'Wala pa',
    lateBy: (minutes: number) => `huli ng ${minutes} min`,
    due: (time: string) => `dapat ${time}`,
    onLeave: 'naka-leave',
    planned: (from: string, to: string) => `Nakaplano ${from} hanggang ${to}`,
    countLate: (n: number) => `${n} huli`,
    letIn: (name: string) => `Papasukin nang maaga si ${name}`,
    letInTitle: 'Papasukin nang maaga',
    letInText: (name: string, time: string) =>
      `Nakaplano si ${name} mula ${time}. Kapag pinapasok nang maaga, makakapasok si ${name} doon sa susunod na sampung minuto, anuman ang hangganan ng site.`,
    reason: 'Dahilan',
    reasonHelp: 'itinatago kasama ng punch sa audit trail',
    reasonFault: 'Sabihin kung bakit, 5 letra o higit pa.',
    letInDeed: 'Payagan nang maaga',
    letInDone: (name: string, until: string) => `Makakapasok si ${name} hanggang ${until}.`,
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
