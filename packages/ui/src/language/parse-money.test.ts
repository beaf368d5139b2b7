import { expect, test } from 'vitest';
import { moneyText, parseMoney } from './parse-money.ts';

test.each([
  ['1,200.5', 120_050],
  ['1200,50', 120_050],
  ['1.200,50', 120_050],
  ['1 200.50', 120_050],
  ['1,200', 120_000],
  ['1,200,000', 120_000_000],
  ['95', 9_500],
  [' 95.00 ', 9_500],
  ['0', 0],
])('%s is an amount', (typed, minor) => {
  expect(parseMoney(typed, 'PHP')).toBe(minor);
});

test.each(['1,2o0', '', '12,34,567', '1.2.3', '95.123456', '-5', '₱', '1,20,50', '.5', '5.'])('%s is none', (typed) => {
  expect(parseMoney(typed, 'PHP')).toBeNull();
});

test('a currency without decimals takes none', () => {
  expect(parseMoney('1,200', 'JPY')).toBe(1200);
  expect(parseMoney('1200.5', 'JPY')).toBeNull();
  expect(moneyText('en', 1200, 'JPY')).toBe('1,200');
});

test('an amount is shown with all its decimals', () => {
  expect(moneyText('en', 120_050, 'PHP')).toBe('1,200.50');
});
