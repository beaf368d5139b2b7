import type { ReportTemplate, SiteKind } from '@daybook/contract/report-templates';
import { denominationsOf } from '@daybook/rules/reports/denominations';
import { templatePresets } from '@daybook/rules/reports/presets';
import type { JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { getSite } from '../directory/get-site.ts';
import { updateSite } from '../directory/update-site.ts';
import { saveTemplate } from '../reports/save-template.ts';
import { byHandOf, dayMs } from './by-hand-of.ts';
import type { Filled } from './filled.ts';
import { type SiteKey, sites } from './places.ts';
import { trades } from './trades.ts';

const denominations = { PHP: denominationsOf({ denominations: {} }, 'PHP') };

/** The pharmacies' report: the shop's, with what they are paid with here and how many prescriptions there were. */
const pharmacy: ReportTemplate = {
  ...templatePresets.shop,
  tenders: templatePresets.shop.tenders.filter(({ key }) => key !== 'maya'),
  sections: templatePresets.shop.sections.map((section) => {
    if (section.key !== 'till') return section;
    const prescriptions = {
      ...{ key: 'prescriptions', label: { en: 'Prescriptions filled', fil: 'Mga resetang naibigay' } },
      ...{ type: 'number' as const, required: false, options: null },
    };
    // The reading is kept on paper; whoever likes takes a photo.
    return { ...section, fields: [...section.fields.map((field) => ({ ...field, required: false })), prescriptions] };
  }),
  denominations,
};

/** What the pharmacies are asked, the health center as usual, and from when on; answers the templates. */
export async function fillReportRules(
  ctx: VerbContext<JobActor>,
  { siteOf, ids }: Filled,
  datesOf: (key: SiteKey) => readonly string[],
): Promise<Record<SiteKind, ReportTemplate>> {
  const owner = byHandOf(ctx, ids, 'owner@demo.daybook', 37 * dayMs);
  await saveTemplate(owner, { kind: 'shop', version: 1, template: pharmacy });
  for (const { key } of sites) {
    const { id, name, zone, currency, dayStart, longestShift, version } = await getSite(owner, { id: siteOf(key) });
    const reports = { kind: trades[key].kind, from: datesOf(key)[0] ?? null };
    await updateSite(owner, { id, version, name, zone, currency, dayStart, longestShift, reports });
  }
  return { shop: pharmacy, 'health-centre': templatePresets['health-centre'] };
}
