import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = (data: string) => join(data, 'demo-being-filled');

/**
 * Whether filling in the demo was cut short, by a signal or a crash. Nobody could have come in yet, since Daybook only
 * listens afterwards: all that is in the embedded database is a part of the demo, and the next start makes it anew.
 */
export function demoWasCutShort(data: string): boolean {
  return existsSync(file(data));
}

export function noteDemoBegun(data: string): void {
  mkdirSync(data, { recursive: true, mode: 0o711 });
  writeFileSync(file(data), '', { mode: 0o600 });
}

export function forgetDemoBegun(data: string): void {
  rmSync(file(data), { force: true });
}
