import type { EditId } from '@daybook/contract/ids';
import type { Impact } from '@daybook/contract/timesheet-edits';
import { edited } from '@daybook/rules/timesheets/impact';
import type { AccountActor } from '../actor.ts';
import { lockPeople } from '../clock/queue-facts.ts';
import type { VerbContext } from '../context.ts';
import { checkVersion, versionOf } from './date-version.ts';
import { type Edit, planEdit, reachOf } from './edit-plan.ts';
import { checkEditor, readPerson } from './editable.ts';
import { beforeEdit, checkNewIds, findEdit } from './repeated-edit.ts';
import { tellImpact } from './tell-impact.ts';
import { writeEdit } from './write-edit.ts';

/**
 * Corrects a person's punches: all of the changes or none, under one reason. What was punched stays; a paid period
 * stays as it was paid, and the difference is paid in the open one.
 */
export async function amend(
  ctx: VerbContext<AccountActor>,
  input: Edit & { id: EditId; reason: string },
): Promise<Impact> {
  const { actor, db, house } = ctx;
  const { employeeId, date } = input;
  const { organizationId } = actor;
  const asked = { organizationId, employeeId, span: reachOf(date) };
  return await db.write(async (tx) => {
    await checkEditor(tx, ctx, input);
    await lockPeople(tx, organizationId, [employeeId]);
    const known = await findEdit(tx, organizationId, input);
    const version = await versionOf(tx, { ...asked, date });
    const person = await readPerson(tx, ctx, input);
    if (known) return { version, ...(await tellImpact(tx, asked, beforeEdit(person.case, known), person.case)) };
    checkVersion(version, input.version);
    await checkNewIds(tx, organizationId, input.changes);
    const { steps, edit } = planEdit(actor, input, person, house.clock.now());
    const impact = await tellImpact(tx, asked, person.case, edited(person.case, edit));
    await writeEdit(tx, ctx, person, steps, input);
    return { version: await versionOf(tx, { ...asked, date }), ...impact };
  });
}
