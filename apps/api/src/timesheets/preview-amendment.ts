import type { Impact } from '@daybook/contract/timesheet-edits';
import { edited } from '@daybook/rules/timesheets/impact';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { checkVersion, versionOf } from './date-version.ts';
import { type Edit, planEdit, reachOf } from './edit-plan.ts';
import { checkEditor, readPerson } from './editable.ts';
import { tellImpact } from './tell-impact.ts';

/** What these changes would come to, or why they cannot be made; nothing is written. */
export async function previewAmendment(ctx: VerbContext<AccountActor>, input: Edit): Promise<Impact> {
  const { actor, db, house } = ctx;
  const { employeeId, date } = input;
  const asked = { organizationId: actor.organizationId, employeeId, span: reachOf(date) };
  return await db.read(async (tx) => {
    await checkEditor(tx, ctx, input);
    const version = await versionOf(tx, { ...asked, date });
    checkVersion(version, input.version);
    const person = await readPerson(tx, ctx, input);
    const { edit } = planEdit(actor, input, person, house.clock.now());
    return { version, ...(await tellImpact(tx, asked, person.case, edited(person.case, edit))) };
  });
}
