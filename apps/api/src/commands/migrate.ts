import type { Config } from '../config.ts';
import { prepareDatabase } from '../database.ts';

/** Brings the database up to date. */
export async function migrate(config: Config): Promise<number> {
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  const database = await prepareDatabase(config, say, false);
  if (!database.adopted) await database.stop();
  say('The database is up to date.');
  return 0;
}
