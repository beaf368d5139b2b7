import { useLanguage } from '@daybook/ui/language/current';
import { formatHours } from '@daybook/ui/language/format';

/** Writes whole minutes as decimal hours, `8.00`: the one form of these screens, since money follows from it. */
export function useHours(): (minutes: number) => string {
  const language = useLanguage();
  return (minutes) => formatHours(language, minutes * 60_000);
}
