import type { BoardSite } from '@daybook/contract/clock';

type Dated = Pick<BoardSite, 'businessDate'>;

/** Whether a site lives on another business date than most of those shown with it. */
export function onAnotherDate(site: Dated, among: readonly Dated[]): boolean {
  const counts = new Map<string, number>();
  for (const { businessDate } of among) counts.set(businessDate, (counts.get(businessDate) ?? 0) + 1);
  const own = counts.get(site.businessDate) ?? 0;
  return [...counts].some(([date, count]) => count > own || (count === own && date > site.businessDate));
}
