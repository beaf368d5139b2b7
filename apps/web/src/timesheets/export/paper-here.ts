import type { Paper } from '@daybook/contract/values';

/** What printers hold where this browser is: Letter in North America, A4 elsewhere. */
export function paperHere(): Paper {
  return /-(US|CA|MX)\b/.test(navigator.language) ? 'Letter' : 'A4';
}
