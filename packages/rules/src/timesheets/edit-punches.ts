import type { PunchKind } from '@daybook/contract/clock';
import { decidePunch, type Presence, presenceAfter } from '../clock/decide.ts';
import { placeAmong } from '../clock/place-among.ts';
import type { CasePunch, CaseSite } from './case.ts';
import { inOrder } from './work-periods.ts';

/** What an edit does to a person's punches: some count no more, others are added. */
export interface PunchEdit {
  voided: ReadonlySet<string>;
  added: readonly Omit<CasePunch, 'businessDate'>[];
}

type Sites = ReadonlyMap<string, CaseSite>;

function siteOf(sites: Sites, siteId: string): CaseSite {
  const site = sites.get(siteId);
  if (!site) throw new Error(`the site ${siteId} is not known`);
  return site;
}

/** The punches as an edit leaves them; each that is added counts to the shift that was open then, as one entered does. */
export function editPunches(punches: readonly CasePunch[], { voided, added }: PunchEdit, sites: Sites): CasePunch[] {
  const left = punches.filter(({ id }) => !voided.has(id));
  for (const punch of inOrder(added.map((one) => ({ ...one, businessDate: '' })))) {
    const { businessDate } = placeAmong(inOrder(left), punch.kind, punch.at, siteOf(sites, punch.siteId));
    left.push({ ...punch, businessDate });
  }
  return inOrder(left);
}

/** A punch that an edit would leave where it means nothing. */
export interface Misfit {
  punchId: string;
  kind: PunchKind;
}

/**
 * The punches that mean nothing where they stand: an out of nobody who was in, a break outside a shift, the same press
 * twice. One that means nothing changes nothing, but that an in always begins a shift.
 */
function misfitsOf(punches: readonly CasePunch[], sites: Sites): Misfit[] {
  let presence: Presence = { state: 'out', kind: null, at: null, shiftStart: null };
  const misfits: Misfit[] = [];
  for (const { id, kind, at, siteId } of inOrder(punches)) {
    const { outcome } = decidePunch(presence, kind, at, siteOf(sites, siteId).longestShift);
    if (outcome !== 'recorded') misfits.push({ punchId: id, kind });
    if (outcome === 'recorded' || kind === 'in') presence = presenceAfter(presence, kind, at);
  }
  return misfits;
}

/**
 * The first punch that meant something, or is new, and would mean nothing after the edit; undefined when there is none.
 * What was odd before an edit does not hold it up; and a shift may be left without its out, which is then asked about.
 */
export function misfitOf(punches: readonly CasePunch[], edit: PunchEdit, sites: Sites): Misfit | undefined {
  const before = new Set<string>(misfitsOf(punches, sites).map(({ punchId }) => punchId));
  const added = new Set<string>(edit.added.map(({ id }) => id));
  return misfitsOf(editPunches(punches, edit, sites), sites).find(
    ({ punchId, kind }) => !before.has(punchId) && (kind !== 'in' || added.has(punchId)),
  );
}
