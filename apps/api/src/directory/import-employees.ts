import type { employeesImport, ImportAnswer } from '@daybook/contract/import-people';
import type { Transaction } from '@daybook/db/connect';
import { violates } from '@daybook/db/errors';
import { type Judged, judgePeople, type PeopleRow } from '@daybook/rules/directory/judge-people';
import { guessColumns, type PeopleMapping } from '@daybook/rules/directory/people-columns';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { checkSites } from './employee-rows.ts';
import { knownPeople } from './known-people.ts';
import { readPeopleFile } from './people-file.ts';
import { writePeople } from './write-people.ts';

type Input = z.output<(typeof employeesImport)['input']>;

const sampled = 5;
/** Characters of a cell. */
const mostShown = 200;
/** So often rows are judged anew when somebody else has added one of the same people meanwhile. */
const mostTries = 5;

/** People from a file: who is new, who is there already, which rows cannot be taken; written unless it is a dry run. */
export async function importEmployees(ctx: VerbContext<AccountActor>, input: Input): Promise<ImportAnswer> {
  const [head, ...lines] = await readPeopleFile(input.file.base64);
  const mapping = input.mapping ?? guessColumns(head.cells);
  const outside = Object.entries(mapping).find(([, column]) => column >= head.cells.length);
  if (outside) throw new Refusal('bad-input', { fields: { [`mapping.${outside[0]}`]: 'no such column' } });
  const rows = lines.map(({ line, cells }, index) => ({ row: index + 1, line, cells }));
  const judged = input.dryRun
    ? await ctx.db.read((tx) => judge(tx, ctx.actor, { rows, mapping, siteId: input.siteId }))
    : await add(ctx, input, { rows, mapping, siteId: input.siteId });
  return {
    columns: head.cells.map((cell) => shown(cell.trim())),
    mapping,
    sample: rows.slice(0, sampled).map(({ cells }) => cells.map(shown)),
    rows: rows.length,
    new: judged.new.length,
    same: judged.same,
    bad: judged.bad,
    added: input.dryRun ? 0 : judged.new.length,
  };
}

/** A cell of a megabyte is not answered whole. */
function shown(cell: string): string {
  return cell.slice(0, mostShown).toWellFormed();
}

interface Asked extends Pick<Input, 'siteId'> {
  rows: readonly PeopleRow[];
  mapping: PeopleMapping;
}

async function judge(tx: Transaction, actor: AccountActor, { rows, mapping, siteId }: Asked): Promise<Judged> {
  if (siteId !== undefined) await checkSites(tx, actor, [siteId]);
  const numbers = rows.map(({ cells }) => cells[mapping.number ?? -1]?.trim() ?? '');
  return judgePeople(rows, mapping, await knownPeople(tx, actor, { numbers, siteId }));
}

async function add(ctx: VerbContext<AccountActor>, input: Input, asked: Asked, tries = 1): Promise<Judged> {
  try {
    return await ctx.db.write(async (tx) => {
      const judged = await judge(tx, ctx.actor, asked);
      if (judged.bad.length > 0 && !input.skipBad) throw new Refusal('rows-bad');
      await writePeople(tx, ctx, { people: judged.new, file: input.file.name });
      return judged;
    });
  } catch (error) {
    if (!violates(error, 'employees_number') || tries === mostTries) throw error;
    return await add(ctx, input, asked, tries + 1);
  }
}
