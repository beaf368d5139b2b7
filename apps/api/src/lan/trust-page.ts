import type { Language } from '@daybook/contract/values';
import { trustWords } from './trust-words.ts';

export const certificatePath = '/authority.crt';
export const profilePath = '/authority.mobileconfig';

const style = `
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem }
h1 { line-height: 1.2 } a { color: inherit }
.press { display: inline-block; padding: .8rem 1.2rem; border-radius: .8rem; background: #6b2a5c; color: #fff; text-decoration: none; font-weight: 600 }
code { overflow-wrap: anywhere; font-size: 1rem }`;

/** The page that tells how a tablet comes to trust the authority. Everything on it is its own. */
export function trustPage(language: Language, told: { fingerprint: string; kiosk: string }): string {
  const words = trustWords[language];
  const other = language === 'en' ? 'fil' : 'en';
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${style}</style>
<main>
<p><a href="/?language=${other}" hreflang="${other}" lang="${other}">${words.other}</a></p>
<h1>${words.title}</h1>
<p>${words.why} ${words.once}</p>
<p>${words.compare}<br><code>${told.fingerprint}</code></p>
<h2>${words.android}</h2>
<p><a class="press" href="${certificatePath}">${words.androidGet}</a></p>
${steps(words.androidSteps)}
<h2>${words.ipad}</h2>
<p><a class="press" href="${profilePath}">${words.ipadGet}</a></p>
${steps(words.ipadSteps)}
<p>${words.afterwards} <a href="${told.kiosk}">${words.open}</a> (${told.kiosk})</p>
</main>
</html>
`;
}

function steps(list: string[]): string {
  return `<ol>${list.map((step) => `<li>${step.replaceAll('&', '&amp;')}</li>`).join('')}</ol>`;
}

/** The language of the page: the one asked for, else the first of the browser's that there is. */
export function pageLanguage(asked: string | null, accepted: string): Language {
  if (asked === 'en' || asked === 'fil') return asked;
  const first = accepted
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .find((part) => /^(en|fil|tl)\b/.test(part));
  return first && !first.startsWith('en') ? 'fil' : 'en';
}
