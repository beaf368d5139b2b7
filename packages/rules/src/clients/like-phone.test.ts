import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { likePhone, phonePiece } from './like-phone.ts';

test.each([
  ['0917 555 0142', '+63 917 555 0142'],
  ['09175550142', '0063 917-555-0142'],
  ['09175550142', '639175550142'],
  ['(049) 545 0142', '+63 49 545 0142'],
  ['02 8123 4567', '+63 (0)2 8123 4567'],
  ['(212) 555-0147', '+1 212 555 0147'],
  ['020 7946 0958', '+44 20 7946 0958'],
])('%s and %s are one number', (one, other) => {
  expect(likePhone(one)).toBe(likePhone(other));
});

test('other numbers are others, and too few digits are compared with nothing', () => {
  expect(likePhone('0917 555 0142')).not.toBe(likePhone('0917 555 0143'));
  expect(likePhone('0000')).toBeNull();
  expect(likePhone('117')).toBeNull();
});

test.each(['0917 555', '+63 917', '917555', '555 0142'])('%s is a piece of the number', (typed) => {
  expect(likePhone('+63 917 555 0142')).toContain(phonePiece(typed));
});

test('a name, a mail address and two digits are no piece of a number', () => {
  for (const typed of ['Maria', 'a@example.org', '09', '+', '12']) expect(phonePiece(typed)).toBeNull();
});

test('a Philippine mobile number is the same however it is written', () => {
  const nine = fc.stringMatching(/^\d{9}$/);
  fc.assert(
    fc.property(nine, (rest) => {
      const key = likePhone(`09${rest}`);
      for (const written of [`+639${rest}`, `639${rest}`, `00639${rest}`, `0 9${rest}`])
        expect(likePhone(written)).toBe(key);
    }),
  );
});
