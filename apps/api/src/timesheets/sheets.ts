import type { Transaction } from '@daybook/db/connect';
import { value, type WallMaker } from '@daybook/rules/timesheets/value';
import { type Wall, wallOf } from '@daybook/rules/timesheets/wall';
import type { DateSpan } from './case-rows.ts';
import { readAdjustments } from './read-adjustments.ts';
import { readCases } from './read-cases.ts';
import type { Sheet } from './sheet.ts';
import { keptLock, sheetOf } from './sheet-of.ts';
import { countEdits, readDecisions, readLocks, readSignOffs } from './sheet-rows.ts';

export interface AskedSheets {
  organizationId: string;
  employeeIds: readonly string[];
  period: DateSpan;
  now: Date;
}

/**
 * These people's sheets of a period, by person; whoever is not there is left out. A fixed number of statements,
 * whatever the number of people; three more where something came to dates that are paid.
 */
export async function readSheets(tx: Transaction, asked: AskedSheets): Promise<Map<string, Sheet>> {
  const { organizationId, employeeIds, period, now } = asked;
  if (employeeIds.length === 0) return new Map();
  const rows = { organizationId, employeeIds, span: period };
  const [cases, decisions, signOffs, edits, locks] = await Promise.all([
    readCases(tx, { ...rows, now, asItIs: true }),
    readDecisions(tx, rows).then(byPerson),
    readSignOffs(tx, rows).then(byPerson),
    countEdits(tx, rows).then(byPerson),
    readLocks(tx, rows).then(byPerson),
  ]);
  const adjustments = await readAdjustments(tx, { organizationId, span: period, now }, cases, locks);
  const wall = sharedWalls();
  return new Map(
    [...cases].map(([id, person]): [string, Sheet] => {
      const said = {
        decisions: decisions.get(id) ?? [],
        signOffs: signOffs.get(id) ?? [],
        edits: edits.get(id) ?? [],
        locks: (locks.get(id) ?? []).flatMap(keptLock),
        adjustments: adjustments.get(id) ?? [],
      };
      return [id, sheetOf(person, { period, valuation: value(person.case, period, wall), said })];
    }),
  );
}

function byPerson<T extends { employeeId: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, ({ employeeId }) => employeeId);
}

/** Walls that many people share: a zone's changes are looked up once. */
export function sharedWalls(): WallMaker {
  const walls = new Map<string, Wall>();
  return (zone, from, to) => {
    const key = `${zone} ${from} ${to}`;
    const wall = walls.get(key) ?? wallOf(zone, from, to);
    walls.set(key, wall);
    return wall;
  };
}
