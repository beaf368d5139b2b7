import type { LiveEvent } from '@daybook/contract/live';

/** The views that a change may have made old. */
const readers = [
  'me',
  'organization',
  'board',
  'exceptions',
  'sites',
  'employees',
  'kiosks',
  'messages',
  'accounts',
  'timesheets',
  'roster',
  'reports',
  'clients',
  'appointments',
  'queue',
] as const;
export type Reader = (typeof readers)[number];

const ofKind: Record<string, readonly Reader[]> = {
  'directory.organization-changed': ['organization', 'me'],
  'directory.site-changed': ['sites', 'board', 'timesheets', 'roster', 'reports'],
  'directory.employee-changed': ['employees', 'sites', 'board', 'timesheets', 'roster'],
  'directory.kiosk-changed': ['kiosks', 'sites', 'board'],
  'directory.message-changed': ['messages'],
};

/** Whose answers an event makes old. A kind that this page does not know yet asks its whole topic again. */
export function readersOf({ topic, kind }: Pick<LiveEvent, 'topic' | 'kind'>): readonly Reader[] {
  switch (topic) {
    case 'clock':
      return ['board', 'timesheets', 'appointments'];
    case 'exceptions':
      return ['exceptions', 'board', 'timesheets'];
    case 'roster':
      return ['roster', 'board', 'timesheets', 'appointments'];
    case 'reports':
      return ['reports', 'exceptions'];
    case 'clients':
      return ['clients', 'appointments'];
    case 'appointments':
      return ['appointments'];
    case 'queue':
      return ['queue'];
    case 'timesheets':
      return ['timesheets', 'board'];
    case 'directory':
      return ofKind[kind] ?? ['organization', 'sites', 'employees', 'kiosks', 'board', 'timesheets'];
    case 'accounts':
      return ['accounts', 'me'];
    case 'kiosk':
      return ['kiosks'];
    case 'stream':
      return readers;
  }
}
