import type { ClockState, PunchFlag, PunchKind, PunchMethod, PunchSource } from '@daybook/contract/clock';
import type { Reason } from '@daybook/contract/errors';
import type { EmployeeId, KioskId, PunchId, SiteId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import type { Punch } from '@daybook/rules/clock/shifts';

/** One item of `gate.punch`; moments in ms. */
export interface ClockInItem {
  /** Hash of the kiosk's credential. */
  token: string;
  /** False: only say who it is. */
  record: boolean;
  id: string | null;
  kind: PunchKind | null;
  at: number;
  occurredAt: number | null;
  method: PunchMethod | 'grant';
  employeeId: string | null;
  pin: string | null;
  badge: string | null;
  grantKiosk: string | null;
  grantNonce: string | null;
  grantExpired: boolean;
  requestId: string;
  address: string;
}

interface ClockInRefusal {
  refusal: Reason;
  triesLeft?: number;
  until?: number;
  /** For `too-early`. */
  allowedAt?: number;
}

export interface ClockInDone {
  refusal?: undefined;
  outcome: 'recorded' | 'already-recorded' | 'duplicate-of' | null;
  punch: {
    id: PunchId;
    kind: PunchKind;
    at: number;
    businessDate: string;
    siteId: SiteId;
    method: PunchMethod;
    flags: PunchFlag[];
    source: PunchSource;
  } | null;
  employee: { id: EmployeeId; name: string; calledName: string; language: Language };
  kioskId: KioskId;
  site: { zone: string; dayStart: string; longestShift: number };
  presence: { state: ClockState; kind: PunchKind | null; at: number | null; shiftStart: number | null };
  punches: Punch[];
}

export type ClockInResult = ClockInRefusal | ClockInDone;
