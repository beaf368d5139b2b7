import type { Edits, Kept } from './draft.ts';

const prefix = 'daybook-report-';

/**
 * In the browser's own storage, under the report's id and whoever writes: on a shared tablet nobody sends what somebody
 * else typed. Storage that is full or forbidden loses nothing but the outliving.
 */
export function keptEdits(reportId: string, accountId: string): Kept {
  const key = `${prefix}${reportId}-${accountId}`;
  return {
    read: () => {
      try {
        const read: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
        return isEdits(read) ? read : {};
      } catch {
        return {};
      }
    },
    write: (edits) => {
      try {
        if (Object.keys(edits).length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(edits));
      } catch {
        // What is typed is still on the screen, and is being sent.
      }
    },
  };
}

function isEdits(value: unknown): value is Edits {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (edit: unknown) =>
      typeof edit === 'object' &&
      edit !== null &&
      'base' in edit &&
      typeof edit.base === 'number' &&
      'state' in edit &&
      (edit.state === 'waiting' || edit.state === 'conflict' || edit.state === 'refused'),
  );
}
