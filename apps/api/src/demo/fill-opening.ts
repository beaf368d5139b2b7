import { type CalendarPresetId, calendarPresetId, type OpeningWeek } from '@daybook/contract/calendar';
import type { AccountId, SiteId } from '@daybook/contract/ids';
import { businessDate } from '@daybook/rules/business-date';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { Temporal } from 'temporal-polyfill';
import type { AccountActor, JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { addPreset } from '../directory/add-preset.ts';
import { getOpening } from '../directory/get-opening.ts';
import { saveCalendar } from '../directory/save-calendar.ts';
import { saveOpening } from '../directory/save-opening.ts';
import { byHandOf, dayMs } from './by-hand-of.ts';
import { dayStart, placeOf, type SiteKey, sites } from './places.ts';
import { stocktaking } from './report-cases.ts';

interface Filled {
  siteOf: (key: SiteKey) => SiteId;
  ids: ReadonlyMap<string, AccountId>;
}

const daily = (opens: string, closes: string): OpeningWeek =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }));

/** When each site opens, the movable holidays of the years round now, a date on which one was closed, and two that are to come. */
export async function fillOpening(ctx: VerbContext<JobActor>, { siteOf, ids }: Filled): Promise<void> {
  const owner = byHandOf(ctx, ids, 'owner@demo.daybook', 61 * dayMs);
  for (const { key, zone } of sites) {
    const siteId = siteOf(key);
    const late = daily('08:00', '22:00').map((day) => (day.weekday === 5 ? { ...day, closes: '01:00' } : day));
    const week = key === 'parian' ? daily('06:00', '22:00') : zone === 'Asia/Manila' ? daily('06:00', '23:00') : late;
    const { version } = await getOpening(owner, { siteId });
    await saveOpening(owner, { siteId, version, week });
  }
  await addHolidays(owner, 'ph', siteIdsIn('Asia/Manila', siteOf));
  await addHolidays(owner, 'us', siteIdsIn('America/New_York', siteOf));
  const ahead = (days: number) =>
    Temporal.Instant.fromEpochMilliseconds(ctx.house.clock.now().getTime())
      .toZonedDateTimeISO('Asia/Manila')
      .toPlainDate()
      .add({ days })
      .toString();
  const siteIds = [siteOf(stocktaking.site)];
  await saveCalendar(owner, { siteIds, date: ahead(24), kind: 'closed', name: 'Repair of the roof' });
  const counted = 'Stocktaking, closed to customers';
  await saveCalendar(owner, { siteIds, date: stocktakingOn(ctx), kind: 'closed', name: counted });
  const open = { opens: '08:00', closes: '15:00' };
  await saveCalendar(owner, { siteIds, date: ahead(25), kind: 'other-hours', name: 'After the repair', open });
}

/** By its business date, as its reports are. */
function stocktakingOn({ house }: VerbContext<JobActor>): string {
  const today = businessDate(house.clock.now().getTime(), { zone: placeOf(stocktaking.site).zone, dayStart });
  return dayText(dayNumber(today) - stocktaking.daysAgo);
}

function siteIdsIn(zone: string, siteOf: Filled['siteOf']): SiteId[] {
  return sites.filter((site) => site.zone === zone).map(({ key }) => siteOf(key));
}

/** Of this year and the next, as far as they are known; a date that has its entry keeps it. */
async function addHolidays(owner: VerbContext<AccountActor>, country: string, siteIds: SiteId[]): Promise<void> {
  const year = owner.house.clock.now().getUTCFullYear();
  const known: readonly string[] = calendarPresetId.options;
  const presets = [year, year + 1].map((each) => `${country}-${each}`).filter((id) => known.includes(id));
  for (const preset of presets) await addPreset(owner, { siteIds, preset: preset as CalendarPresetId });
}
