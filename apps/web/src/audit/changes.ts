import type { AuditView } from '@daybook/contract/audit';

type Fields = NonNullable<AuditView['before']>;
type Value = Fields[string];

/** One field that differs, or all fields of what is new or gone. `null`: there was none. */
export interface Change {
  field: string;
  before: Value | undefined;
  after: Value | undefined;
}

/** What says nothing to a reader: ids of what has no name, counters, and when it was last seen. */
const silent = new Set([
  ...['id', 'version', 'createdAt', 'lastSeenAt', 'badgeId', 'hasPin', 'hasBadge', 'today'],
  ...['heldId', 'entries'],
]);

/** What is a group of settings in a record is told setting by setting. */
function unfolded(fields: Fields | null): Fields | null {
  if (!fields) return null;
  const { attendance, reports, ...others } = fields;
  const duty = groupIn(reports);
  return {
    ...others,
    ...groupIn(attendance),
    // What a site is and from when on it reports: both words stand for something else elsewhere.
    ...(duty && { siteKind: duty['kind'] ?? null, reportsFrom: duty['from'] ?? null }),
  };
}

function groupIn(value: Value | undefined): Fields | null {
  return value && typeof value === 'object' && !Array.isArray(value) ? value : null;
}

/** What differs between before and after, field by field, in the order in which the record has them. */
export function changesOf(entry: Pick<AuditView, 'before' | 'after'>): Change[] {
  const [before, after] = [unfolded(entry.before), unfolded(entry.after)];
  const fields = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return fields
    .filter((field) => !silent.has(field))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
