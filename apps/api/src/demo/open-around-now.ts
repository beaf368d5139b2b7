import type { OpeningHours } from '@daybook/contract/calendar';
import { opening } from '@daybook/rules/directory/opening';
import { minutesOf } from '@daybook/rules/time-of-day';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import type { JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { getOpening } from '../directory/get-opening.ts';
import { listCalendar } from '../directory/list-calendar.ts';
import { saveCalendar } from '../directory/save-calendar.ts';
import { livelySpan } from './around-now.ts';
import { byHandOf, dayMs } from './by-hand-of.ts';
import type { Filled } from './filled.ts';
import { placeOf, type SiteKey } from './places.ts';

/** Sees to it that a site is open while somebody is served there, also when the demo begins at night or on a holiday. */
export async function openAroundNow(ctx: VerbContext<JobActor>, { siteOf, ids }: Filled, key: SiteKey): Promise<void> {
  const owner = byHandOf(ctx, ids, 'owner@demo.daybook', 7 * dayMs);
  const siteId = siteOf(key);
  const { zone } = placeOf(key);
  const { from, to } = livelySpan(ctx.house.clock.now().getTime());
  const [begin, end] = [wallMomentOf(from, zone), wallMomentOf(to, zone)];
  const { date } = begin;
  const { items } = await listCalendar(owner, { siteId, from: date, to: date });
  const { week } = await getOpening(owner, { siteId });
  const open = opening(date, week, items);
  const needed = minutesFrom({ opens: begin.time, closes: end.time });
  if (open === 'always' || (open !== 'closed' && covers(minutesFrom(open), needed))) return;
  const [day] = items;
  // A holiday stays one.
  const is = day && day.kind !== 'closed' ? { kind: day.kind, name: day.name } : longer;
  await saveCalendar(owner, { siteIds: [siteId], date, ...is, open: { opens: begin.time, closes: end.time } });
}

const longer = { kind: 'other-hours', name: 'Health day, other hours' } as const;

interface Minutes {
  from: number;
  to: number;
}

/** Minutes from the midnight before; what closes on the next date beyond 1440. */
function minutesFrom({ opens, closes }: OpeningHours): Minutes {
  const [from, to] = [minutesOf(opens), minutesOf(closes)];
  return { from, to: to > from ? to : to + 1440 };
}

function covers(open: Minutes, needed: Minutes): boolean {
  return open.from <= needed.from && needed.to <= open.to;
}
