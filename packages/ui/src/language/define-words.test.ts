import { expect, test } from 'vitest';
import { defineWords } from './define-words.ts';

test('phrases are text or functions of typed parameters', () => {
  const words = defineWords({
    en: { back: 'Back', hello: (name: string) => `Hello, ${name}` },
    fil: { back: 'Bumalik', hello: (name: string) => `Kumusta, ${name}` },
  });
  expect(words.fil.hello('Ana')).toBe('Kumusta, Ana');
  expect(words.en.back).toBe('Back');
});

test('a catalogue that differs between languages does not compile', () => {
  // @ts-expect-error a language is missing
  defineWords({ en: { back: 'Back' } });
  // @ts-expect-error a phrase is missing
  defineWords({ en: { back: 'Back', done: 'Done' }, fil: { back: 'Bumalik' } });
  // @ts-expect-error a phrase is left over
  defineWords({ en: { back: 'Back' }, fil: { back: 'Bumalik', done: 'Tapos' } });
  // @ts-expect-error a parameter is missing
  defineWords({ en: { hello: (name: string) => `Hello, ${name}` }, fil: { hello: () => 'Kumusta' } });
  // @ts-expect-error a parameter is of another type
  defineWords({ en: { left: (n: number) => `${n} left` }, fil: { left: (n: string) => `${n} pa` } });
  // @ts-expect-error text where a function is asked for
  defineWords({ en: { hello: (name: string) => `Hello, ${name}` }, fil: { hello: 'Kumusta' } });
  // @ts-expect-error a language that Daybook does not speak
  defineWords({ en: { back: 'Back' }, fil: { back: 'Bumalik' }, xx: { back: '?' } });
  expect.assertions(0);
});
