import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { House } from '../context.ts';
import { createOrganization } from './create-organization.ts';
import { setupCode } from './setup-code.ts';
import { status } from './status.ts';

const request = { address: '', requestId: 'start' };

/**
 * Sees to it that somebody can own an installation that nobody owns: the owner of MANAGER_USERNAME, or the set-up code,
 * which is answered to be printed and kept in a file of its owner's alone.
 */
export async function firstOwner(house: House, config: Config): Promise<{ code: string; file: string } | undefined> {
  const file = join(config.DAYBOOK_DATA, 'setup-code');
  const { needsOwner } = await status({ house });
  if (needsOwner && config.MANAGER_USERNAME && config.MANAGER_PASSWORD) {
    const passwordHash = await house.passwords.hash(config.MANAGER_PASSWORD);
    const owner = {
      name: config.MANAGER_USERNAME,
      login: config.MANAGER_USERNAME,
      language: 'en',
      passwordHash,
      demo: false,
    } as const;
    await createOrganization({ house, request }, { name: 'Daybook', owner, first: true });
  } else if (needsOwner) {
    const code = setupCode(house.keys);
    mkdirSync(config.DAYBOOK_DATA, { recursive: true, mode: 0o711 });
    writeFileSync(file, `${code}\n`, { mode: 0o600 });
    return { code, file };
  }
  rmSync(file, { force: true });
  return undefined;
}
