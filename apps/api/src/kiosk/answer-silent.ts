import { noEvidence, onlySeen } from '../exceptions/answerer.ts';

/** A tablet that is not heard: it is looked after at its site; here it is only taken note of. */
export const silent = onlySeen(async () => noEvidence);
