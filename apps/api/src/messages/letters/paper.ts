import type { Language } from '@daybook/contract/values';

/** What a letter says, in order; each becomes text and HTML. */
export interface Paper {
  language: Language;
  /** Lines before the facts. */
  lines: readonly string[];
  facts?: readonly (readonly [name: string, value: string])[];
  /** The one thing to do, as a button. */
  act?: { label: string; url: string } | undefined;
  after?: readonly string[];
  /** In small letters at the foot. */
  foot: readonly string[];
  /** A further link at the foot. */
  footLink?: { label: string; url: string } | undefined;
}

export function asText({ lines, facts = [], act, after = [], foot, footLink }: Paper): string {
  const parts = [
    ...lines,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    act ? `${act.label}:\n${act.url}` : '',
    ...after,
    '--',
    [...foot, ...(footLink ? [`${footLink.label}: ${footLink.url}`] : [])].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const ink = 'color:#1d2433';
const soft = 'color:#5a6274;font-size:13px';

/** Mail programs know little CSS: styles stand at their elements, and nothing is loaded from anywhere. */
export function asHtml({ language, lines, facts = [], act, after = [], foot, footLink }: Paper): string {
  const paragraph = (text: string, style = ink) => `<p style="margin:0 0 16px;${style}">${escaped(text)}</p>`;
  const rows = facts.map(
    ([name, value]) =>
      `<tr><th scope="row" style="text-align:left;padding:4px 16px 4px 0;vertical-align:top;font-weight:normal;${soft}">${escaped(name)}</th><td style="padding:4px 0;${ink}">${escaped(value)}</td></tr>`,
  );
  const button = (label: string, url: string) =>
    `<p style="margin:0 0 16px"><a href="${escaped(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#26446b;color:#ffffff;text-decoration:none">${escaped(label)}</a></p>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>`,
    '<body style="margin:0;padding:24px;background:#ffffff;font:16px/1.5 system-ui,sans-serif"><div style="max-width:560px">',
    ...lines.map((line) => paragraph(line)),
    rows.length > 0 ? `<table style="border-collapse:collapse;margin:0 0 16px">${rows.join('')}</table>` : '',
    act ? button(act.label, act.url) : '',
    ...after.map((line) => paragraph(line)),
    ...foot.map((line) => paragraph(line, soft)),
    footLink
      ? `<p style="margin:0;${soft}"><a href="${escaped(footLink.url)}" style="${soft}">${escaped(footLink.label)}</a></p>`
      : '',
    '</div></body></html>',
  ].join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
