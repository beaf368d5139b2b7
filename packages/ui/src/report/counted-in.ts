import type { Counted } from '@daybook/contract/money';
import type { Form } from './form-context.ts';

/** What stands in the fields of the count, as it is locked. */
export function countedIn({ draft, view }: Pick<Form, 'draft' | 'view'>): Counted {
  const pieces: Record<string, number> = {};
  for (const worth of view.denominations) {
    const n = draft.value(`count.${worth}`);
    if (typeof n === 'number' && n > 0) pieces[worth] = n;
  }
  const loose = draft.value('count.loose');
  return { pieces, loose: typeof loose === 'number' ? loose : 0 };
}
