import { defineWords } from '@daybook/ui/language/define-words';

export const roundingWords = defineWords({
  en: {
    nearest: (to: string) => `Rounded to the nearest ${to}`,
    up: (to: string) => `Rounded up to ${to}`,
    down: (to: string) => `Rounded down to ${to}`,
    inOut: (from: string, to: string) => `In ${from}, out ${to}`,
    in: (from: string) => `In ${from}`,
    pause: (from: string, to: string) => `Break ${from} – ${to}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    nothing: 'Rounding left no minute of a work period. What was punched stays as it is.',
  },
  fil: {
    nearest: (to: string) => `Ni-round sa pinakamalapit na ${to}`,
    up: (to: string) => `Ni-round pataas sa ${to}`,
    down: (to: string) => `Ni-round pababa sa ${to}`,
    inOut: (from: string, to: string) => `Pumasok ${from}, lumabas ${to}`,
    in: (from: string) => `Pumasok ${from}`,
    pause: (from: string, to: string) => `Break ${from} – ${to}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    nothing: 'Walang natirang minuto sa isang pasok matapos i-round. Nananatili ang mga punch.',
  },
});
