/** Somebody as a report keeps it: a person where one said who it was, and the account that was used. */
export interface Doer {
  employeeId: string | null;
  accountId: string;
}

/** What an account that decides is: never a site's shared one, so that it stands for one person. */
export interface Decider {
  accountId: string;
  employeeId: string | null;
}

/** What is known of who had a hand in a report. */
export interface Hands {
  opener: Doer;
  /** Whoever locked a count, the first or a later one. */
  counters: readonly Doer[];
  /** Whoever handed a version in. */
  submitters: readonly Doer[];
  over: boolean;
  /** It was counted again by somebody who had been told what was expected. */
  recounted: boolean;
  /** Whoever counted is not told what was expected. */
  blind: boolean;
}

/**
 * Whether both are one person: the same person by whichever account, and the same account whosever it has become since.
 * An account that decides is one person's, so that nobody becomes another by being linked anew.
 */
export function isSamePerson({ accountId, employeeId }: Decider, doer: Doer): boolean {
  return doer.accountId === accountId || (doer.employeeId !== null && doer.employeeId === employeeId);
}

/**
 * Why somebody may not decide: whoever handed it in never does, and over the limit neither does whoever opened or
 * counted; nor where it was counted again by the figure, which may have been over before. Whoever counted blind never does either: they would approve what they are not told, and a refusal over the
 * limit alone would tell them. Null: may.
 */
export function whyNotDecide(
  decider: Decider,
  { opener, counters, submitters, over, recounted, blind }: Hands,
): 'submitter' | 'not-a-second-person' | null {
  const is = (doer: Doer) => isSamePerson(decider, doer);
  if (submitters.some(is)) return 'submitter';
  const doubtful = over || recounted;
  if ((doubtful || blind) && counters.some(is)) return 'not-a-second-person';
  return doubtful && is(opener) ? 'not-a-second-person' : null;
}
