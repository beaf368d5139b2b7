import { heldPunches, punches } from '@daybook/db/schema/clock';
import { type Answerer, noEvidence, onlySeen } from '../../exceptions/answerer.ts';
import { aboutSeveral, dayEvidence, idsIn } from './evidence.ts';

/** Punches from a tablet whose clock was wrong: they count at the time that the server worked out. */
export const skewed: Answerer = onlySeen(async (tx, { organizationId }, exception) => ({
  ...noEvidence,
  about: await aboutSeveral(tx, organizationId, punches, idsIn(exception.facts.punches)),
}));

/** Five claims of one person did not fit; each is decided by itself. */
export const wrongPins: Answerer = onlySeen(async (tx, { organizationId }, exception) => ({
  ...noEvidence,
  ...(await dayEvidence(tx, organizationId, exception)),
  about: await aboutSeveral(tx, organizationId, heldPunches, idsIn(exception.facts.held)),
}));
