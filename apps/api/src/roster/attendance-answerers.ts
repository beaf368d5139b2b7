import { type Answerers, noEvidence, onlySeen } from '../exceptions/answerer.ts';

type Kinds = 'missing' | 'absent' | 'late' | 'left-early';

/** The roster room answers for what was planned and came otherwise. */
export const attendanceAnswerers: Pick<Answerers, Kinds> = {
  missing: onlySeen(async () => noEvidence),
  absent: onlySeen(async () => noEvidence),
  late: onlySeen(async () => noEvidence),
  'left-early': onlySeen(async () => noEvidence),
};
