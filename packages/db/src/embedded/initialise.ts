import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Place } from './place.ts';

/** Makes the data once, aside and renamed when whole, so that an interrupted start leaves no half of it. */
export async function initialise(
  { directory, programs, runAs }: Place,
  progress: (sentence: string) => void,
): Promise<string> {
  const data = join(directory, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return data;
  progress('Making the database.');
  const half = join(directory, `making-${randomUUID()}`);
  const options = [
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  await promisify(execFile)(join(programs, 'bin/initdb'), ['-D', half, ...options], { cwd: directory, ...runAs });
  try {
    renameSync(half, data);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(join(data, 'PG_VERSION'))) throw error;
  }
  return data;
}
