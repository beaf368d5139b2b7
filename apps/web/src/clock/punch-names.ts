import type { PunchKind } from '@daybook/contract/clock';
import type { Language } from '@daybook/contract/values';

/** What was punched. */
export const punchNames: Record<Language, Record<PunchKind, string>> = {
  en: { in: 'In', 'break-start': 'Break started', 'break-end': 'Break ended', out: 'Out' },
  fil: { in: 'Pumasok', 'break-start': 'Nag-break', 'break-end': 'Bumalik', out: 'Lumabas' },
};
