import { hash, verify } from '@node-rs/argon2';
import { createTurns } from './turns.ts';

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Checks at most `most` passwords at a time, so that a burst of sign-ins leaves the other requests their processor. */
export function createPasswords(most: number) {
  const inTurn = createTurns(most);
  // A hash of nothing anybody knows: an unknown login costs as much time as a known one.
  const decoy = hash(crypto.randomUUID(), cost);
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
