import { parseArgs } from 'node:util';
import { account } from './commands/account.ts';
import { migrate } from './commands/migrate.ts';
import { organization } from './commands/organization.ts';
import { start } from './commands/start.ts';
import { work } from './commands/work.ts';
import { type Config, ConfigurationError, readConfig } from './config.ts';

const usage = `daybook <command>
  all                                serve, and do the jobs, until stopped (--empty: without the demo organization)
                                     (--lan: on the shop's network, by https with a local authority)
  serve                              serve alone
  work                               do the jobs alone, beside programs that serve
  migrate                            bring the database up to date and end
  organization --name N --login L    a further organization, and a one-time link for its owner
  account --login L                  a new one-time link for an account that lost its password
`;

/** What was asked for on the command line; undefined when it is not to be understood. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        empty: { type: 'boolean' },
        lan: { type: 'boolean' },
        name: { type: 'string' },
        login: { type: 'string' },
      },
    });
  } catch {
    return undefined;
  }
}

async function run(config: Config, asked: ReturnType<typeof readArguments>): Promise<number> {
  const { positionals, values } = asked ?? { positionals: ['unknown'], values: {} };
  const role = positionals[0] ?? config.ROLE;
  switch (role) {
    case 'all':
    case 'serve': {
      const { empty = false, lan = false } = values;
      return await start(config, { empty, lan, work: role === 'all' });
    }
    case 'work':
      return await work(config);
    case 'migrate':
      return await migrate(config);
    case 'organization':
      return await organization(config, values);
    case 'account':
      return await account(config, values);
    default:
      process.stderr.write(usage);
      return 2;
  }
}

try {
  const config = readConfig(process.env);
  process.exitCode = await run(config, readArguments());
} catch (error) {
  // A wrong setting is told in its one sentence; anything else is a fault and told whole.
  process.stderr.write(
    error instanceof ConfigurationError
      ? `${error.message}\n`
      : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
}
