import { appointmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { asSent, wrongFields } from './visitor-form.ts';

const id = appointmentId.parse(newId());
const typed = { ...emptyDraft.typed, name: ' Paz Aquino ', email: 'paz@example.org ' };
const today = '2026-11-24';

test('what is left empty is not said, and blanks round the rest do not count', () => {
  const sent = asSent(id, { ...typed, phone: ' ' }, 'fil');
  expect(sent).toEqual({
    ...{ id, name: 'Paz Aquino', email: 'paz@example.org', phone: null, birthDate: null, note: null, language: 'fil' },
  });
  expect(wrongFields(sent, today)).toEqual([]);
});

test.each([
  [{ name: '' }, ['name']],
  [{ email: 'paz at example.org' }, ['email']],
  [{ phone: 'at home' }, ['phone']],
  [{ phone: '0917 555 0123' }, []],
  [{ birthDate: '2026-11-25' }, ['birthDate']],
  [{ birthDate: '1950-02-30' }, ['birthDate']],
  [{ birthDate: '1950-02-28' }, []],
  [{ note: 'x'.repeat(201) }, ['note']],
  [{ name: '', email: '', phone: '?' }, ['name', 'email', 'phone']],
])('%o is wrong in %o', (changed, wrong) => {
  expect(wrongFields(asSent(id, { ...typed, ...changed }, 'en'), today)).toEqual(wrong);
});
