import { expect, test } from 'vitest';
import { loginText } from './login-text.ts';

test.each([
  ['greg2345', 'GREG-2345'],
  ['joy@example.org', 'joy@example.org'],
])('%s is shown as %s', (login, shown) => {
  expect(loginText(login)).toBe(shown);
});
