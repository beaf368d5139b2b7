import type { Identified, Punched } from '@daybook/contract/clock';
import { employeeId, kioskId, organizationId, punchId, sealingKeyId, siteId } from '@daybook/contract/ids';
import type { KioskMe, MyDay, RosterPerson } from '@daybook/contract/kiosk';
import { recordPress } from './clock/press.ts';
import type { Refused } from './state.ts';

export const id = '019ab000-0000-7000-8000-000000000001';
const now = '2026-11-23T00:00:00.000Z';
export const me: KioskMe = {
  id: kioskId.parse(id),
  name: 'Front tablet',
  purpose: 'clock',
  site: { id: siteId.parse(id), name: 'Calamba Crossing', zone: 'Asia/Manila', dayStart: '04:00' },
  organization: 'Lakeshore',
  organizationId: organizationId.parse(id),
  sealing: { keyId: sealingKeyId.parse(id), publicKey: '' },
  methods: ['pin', 'badge'],
  languages: ['en', 'fil'],
  serverTime: now,
};
export const rhea: RosterPerson = {
  id: employeeId.parse(id),
  name: 'Rhea Santiago',
  calledName: 'Rhea',
  here: true,
  pinLength: 4,
  dueAt: null,
};
export const seen: Identified = {
  employee: { id: rhea.id, name: rhea.name, calledName: rhea.calledName, language: 'fil' },
  state: { state: 'out', since: null },
  actions: [{ kind: 'in', ofEarlierShift: null }],
  today: { businessDate: '2026-11-23', zone: 'Asia/Manila', workedMs: 0, breakMs: 0, shifts: [] },
  grant: 'g',
};
export const punched: Punched = {
  outcome: 'recorded',
  punch: {
    id: punchId.parse(id),
    kind: 'in',
    at: now,
    businessDate: '2026-11-23',
    siteId: me.site.id,
    method: 'pin',
    flags: [],
    source: 'live',
  },
  state: { state: 'in', since: now },
  today: seen.today,
  employee: seen.employee,
};
export const wrong: Refused = { reason: 'pin-unknown', facts: { triesLeft: 3 } };
const clocks = { occurredAt: now, elapsedMs: 0, skewMs: 0, runningMs: 0, era: 0 };
export const press = recordPress('in', clocks);

export const day: MyDay = {
  today: seen.today,
  week: { from: '2026-11-23', to: '2026-11-29', workedMs: 0, days: [] },
  messages: [],
  forgotten: [],
  next: null,
  leave: { kinds: [], requests: [] },
  signOff: { from: '2026-11-16', to: '2026-11-22', workedMs: 0, days: [], signedAt: null, figures: 'f' },
  grant: 'renewed',
};
