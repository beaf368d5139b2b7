import { expect, test } from 'vitest';
import { shownPath } from './shown-path.ts';

test.each([
  ['/b/aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3', '/b/…'],
  ['/b/aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3.ics', '/b/…'],
  ['/calendar/secret.ics', '/calendar/…'],
  ['/files/secret', '/files/…'],
  ['/trpc/appointments.page.byLink?input=secret', '/trpc/appointments.page.byLink'],
  ['/book/parian?step=when', '/book/parian'],
])('%s stands in the log as %s', (url, shown) => {
  expect(shownPath(url)).toBe(shown);
});
