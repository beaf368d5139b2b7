import type { AccountId, EmployeeId, SiteId } from '@daybook/contract/ids';
import type { SiteKey } from './places.ts';

/** Who and what is in the demo by then. */
export interface Filled {
  staff: readonly EmployeeId[];
  siteOf: (key: SiteKey) => SiteId;
  ids: ReadonlyMap<string, AccountId>;
}
