import { build } from './build.mjs';
import { install } from './install.mjs';
import { runningAddress } from './running.mjs';
import { serve } from './serve.mjs';

const say = (sentence) => console.log(sentence);

/** Installs, builds and serves, whatever of it is needed. Says where when Daybook runs here already. */
export async function start(args) {
  const address = await runningAddress();
  if (address) {
    say(`Daybook is already running at ${address}`);
    if (args.includes('--lan') && address.startsWith('http:')) {
      say('That is without --lan, so that tablets cannot reach it by https: stop it, then start again.');
    }
    return 0;
  }
  await install(say);
  await build(say);
  return await serve(['all', ...args]);
}
