import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Config } from './config.ts';
import { getPinned } from './lan/get-pinned.ts';

const noted = z.object({
  pid: z.int(),
  url: z.string(),
  instance: z.string(),
  /** SHA-256 of the certificate that it serves https with. */
  certificate: z.optional(z.string()),
});
export type Instance = z.output<typeof noted>;

const patienceMs = 2000;
const file = (data: string) => join(data, 'instance.json');

/** Notes where this run answers, so that a second start finds it. */
export function noteInstance(data: string, instance: Instance): void {
  mkdirSync(data, { recursive: true, mode: 0o711 });
  writeFileSync(file(data), JSON.stringify(instance), { mode: 0o600 });
}

export function forgetInstance(data: string, instance: string): void {
  if (readNote(data)?.instance === instance) rmSync(file(data), { force: true });
}

function readNote(data: string): Instance | undefined {
  try {
    return noted.parse(JSON.parse(readFileSync(file(data), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * The run that already serves this data, if it answers by the name it noted. A note that a dead process left behind,
 * or whose port somebody else has taken since, is none.
 */
export async function runningInstance(data: string): Promise<Instance | undefined> {
  const note = readNote(data);
  if (!note) return undefined;
  try {
    const health = await askHealth(note);
    return z.object({ instance: z.literal(note.instance) }).safeParse(health).success ? note : undefined;
  } catch {
    return undefined;
  }
}

async function askHealth({ url, certificate }: Instance): Promise<unknown> {
  const address = `${url}/api/health`;
  if (certificate) return JSON.parse(await getPinned(address, certificate, patienceMs));
  return await (await fetch(address, { signal: AbortSignal.timeout(patienceMs) })).json();
}

/** The address under which people open Daybook, as far as a command beside the server can know. */
export async function addressOf(config: Config): Promise<string> {
  if (config.PUBLIC_URL) return config.PUBLIC_URL;
  const running = await runningInstance(config.DAYBOOK_DATA);
  return running?.url ?? `${config.secure ? 'https' : 'http'}://localhost:${config.PORT}`;
}
