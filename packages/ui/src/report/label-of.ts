import type { Label } from '@daybook/contract/report-templates';
import type { Language } from '@daybook/contract/values';

/** What a template calls something in the language of the screen; English where the other is lacking. */
export function labelOf(language: Language, label: Label): string {
  return label[language] ?? label.en;
}
