import { hash, verify } from '@node-rs/argon2';

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Checks at most `most` passwords at a time, so that a burst of sign-ins leaves the other requests their processor. */
export function createPasswords(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  // A hash of nothing anybody knows: an unknown login costs as much time as a known one.
  const decoy = hash(crypto.randomUUID(), cost);

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return {
    hash: (password: string) => inTurn(() => hash(password, cost)),
    /** Whether the password fits; with no hash to compare it takes the same time and answers no. */
    verify: (stored: string | null | undefined, password: string) =>
      inTurn(async () => {
        const fits = await verify(stored ?? (await decoy), password);
        return fits && stored != null;
      }),
  };
}

export type Passwords = ReturnType<typeof createPasswords>;
