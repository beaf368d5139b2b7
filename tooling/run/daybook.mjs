import { install } from './install.mjs';
import { serve } from './serve.mjs';

/** Daybook's own commands, as `daybook organization --name N --login L`. */
export async function daybook(args) {
  await install((sentence) => console.error(sentence));
  return await serve(args);
}
