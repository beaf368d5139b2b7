import type { CalendarPreset } from '@daybook/contract/calendar';

/** The law names no pay for private employers: these are holidays that change none. */
function day(date: string, name: string): CalendarPreset['days'][number] {
  return { date, kind: 'holiday', name, tentative: false };
}

/**
 * 5 U.S.C. 6103(a). One on a Saturday is observed on the Friday before by 6103(b)(1), one on a Sunday on the Monday
 * after by section 3(a) of Executive Order 11582; both dates are here, since a shop may keep either.
 */
const source = '5 U.S.C. 6103(a); observed days by 6103(b) and Executive Order 11582';

export const unitedStates2026: CalendarPreset = {
  id: 'us-2026',
  year: 2026,
  country: 'US',
  source,
  days: [
    day('2026-01-01', 'New Year’s Day'),
    day('2026-01-19', 'Birthday of Martin Luther King, Jr.'),
    day('2026-02-16', 'Washington’s Birthday'),
    day('2026-05-25', 'Memorial Day'),
    day('2026-06-19', 'Juneteenth National Independence Day'),
    day('2026-07-03', 'Independence Day (observed)'),
    day('2026-07-04', 'Independence Day'),
    day('2026-09-07', 'Labor Day'),
    day('2026-10-12', 'Columbus Day'),
    day('2026-11-11', 'Veterans Day'),
    day('2026-11-26', 'Thanksgiving Day'),
    day('2026-12-25', 'Christmas Day'),
  ],
};

export const unitedStates2027: CalendarPreset = {
  id: 'us-2027',
  year: 2027,
  country: 'US',
  source,
  days: [
    day('2027-01-01', 'New Year’s Day'),
    day('2027-01-18', 'Birthday of Martin Luther King, Jr.'),
    day('2027-02-15', 'Washington’s Birthday'),
    day('2027-05-31', 'Memorial Day'),
    day('2027-06-18', 'Juneteenth National Independence Day (observed)'),
    day('2027-06-19', 'Juneteenth National Independence Day'),
    day('2027-07-04', 'Independence Day'),
    day('2027-07-05', 'Independence Day (observed)'),
    day('2027-09-06', 'Labor Day'),
    day('2027-10-11', 'Columbus Day'),
    day('2027-11-11', 'Veterans Day'),
    day('2027-11-25', 'Thanksgiving Day'),
    day('2027-12-24', 'Christmas Day (observed)'),
    day('2027-12-25', 'Christmas Day'),
    day('2027-12-31', 'New Year’s Day 2028 (observed)'),
  ],
};
