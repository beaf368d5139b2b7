import { lazy } from 'react';

const againMs = 2_000;

/**
 * A part of a screen that is loaded when it is first shown. While the server does not answer it is asked for again, so
 * that what stands beside it stays.
 */
export const part: typeof lazy = (load) =>
  lazy(async () => {
    for (;;) {
      try {
        return await load();
      } catch {
        await new Promise((done) => window.setTimeout(done, againMs));
      }
    }
  });
