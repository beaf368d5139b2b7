import { renderUnicodeCompact } from 'uqr';
import type { Lan } from './open-lan.ts';
import { bracketed } from './trust-answer.ts';

// White on black whatever the terminal's own colours are: a code in other colours is not read.
const [paint, plain] = ['\u001b[38;5;231;48;5;16m', '\u001b[0m'];

interface Where {
  port: number;
  trustPort: number;
  demo: boolean;
  /** Whether a terminal shows it, which knows colours. */
  terminal: boolean;
}

/** What the start prints about the network: where tablets find Daybook and how they come to trust it. */
export function lanTold(
  { addresses, file, fingerprint, made }: Lan,
  { port, trustPort, demo, terminal }: Where,
): string {
  const [first, ...others] = addresses;
  if (!first) return 'This machine is on no network now, so that no tablet can reach it.\n';
  const trust = `http://${bracketed(first)}:${trustPort}/`;
  const code = renderUnicodeCompact(trust, { border: 2 })
    .split('\n')
    .map((line) => (terminal ? `  ${paint}${line}${plain}` : `  ${line}`));
  return [
    'On the shop’s network:',
    `  Kiosk     https://${bracketed(first)}:${port}/kiosk/`,
    ...others.slice(0, 3).map((address) => `       or   https://${bracketed(address)}:${port}/kiosk/`),
    '',
    `  First let each tablet trust this Daybook, once: scan this, or open ${trust}`,
    '',
    ...code,
    '',
    '  Android   Settings, Security, Encryption & credentials, Install a certificate, CA certificate.',
    '  iPad      Install the profile in Settings, then General, About, Certificate Trust Settings: full trust.',
    '  Its SHA-256 fingerprint, to compare on the tablet:',
    `    ${fingerprint.slice(0, 47)}`,
    `    ${fingerprint.slice(48)}`,
    `  This machine’s own browser warns until it is given ${file} too.`,
    ...(demo ? ['  The demo’s sign-ins are refused on the network. A tablet can be enrolled by the code above.'] : []),
    ...(made ? ['  The authority is new: no tablet trusts it yet.'] : []),
    '',
  ].join('\n');
}
