import type { CalendarPreset } from '@daybook/contract/calendar';

type Day = CalendarPreset['days'][number];

function regular(date: string, name: string, tentative = false): Day {
  return { date, kind: 'regular-holiday', name, tentative };
}
function special(date: string, name: string, tentative = false): Day {
  return { date, kind: 'special-day', name, tentative };
}

/**
 * Proclamation No. 1006 of 3 September 2025. It leaves Eid'l Fitr and Eid'l Adha to proclamations of their own: 20 March
 * was declared on 12 March 2026, 27 May by Proclamation No. 1264. 25 February, a special working day, is a day like any
 * other and is not here.
 */
export const philippines2026: CalendarPreset = {
  id: 'ph-2026',
  year: 2026,
  country: 'PH',
  source: 'Proclamation No. 1006 (2025); Eid’l Fitr as declared on 12 March 2026; Eid’l Adha by Proclamation No. 1264',
  days: [
    regular('2026-01-01', 'New Year’s Day'),
    special('2026-02-17', 'Chinese New Year'),
    regular('2026-03-20', 'Eid’l Fitr'),
    regular('2026-04-02', 'Maundy Thursday'),
    regular('2026-04-03', 'Good Friday'),
    special('2026-04-04', 'Black Saturday'),
    regular('2026-04-09', 'Araw ng Kagitingan'),
    regular('2026-05-01', 'Labor Day'),
    regular('2026-05-27', 'Eid’l Adha'),
    regular('2026-06-12', 'Independence Day'),
    special('2026-08-21', 'Ninoy Aquino Day'),
    regular('2026-08-31', 'National Heroes Day'),
    special('2026-11-01', 'All Saints’ Day'),
    special('2026-11-02', 'All Souls’ Day'),
    regular('2026-11-30', 'Bonifacio Day'),
    special('2026-12-08', 'Feast of the Immaculate Conception of Mary'),
    special('2026-12-24', 'Christmas Eve'),
    regular('2026-12-25', 'Christmas Day'),
    regular('2026-12-30', 'Rizal Day'),
    special('2026-12-31', 'Last Day of the Year'),
  ],
};

/**
 * The yearly proclamation was not at hand. Certain is what a law fixes to a date: Republic Acts No. 9492 (1 January, the
 * last Monday of August, 1 November, 25 and 31 December) and 10966 (8 December). Tentative is the rest: what RA 9492
 * lets the President move to a Monday stands on its own date, as in the years before; Holy Week follows Easter; the two
 * Eids (RA 9177, RA 9849) stand by the Umm al-Qura calendar; other special days are those that were proclaimed for 2026.
 */
export const philippines2027: CalendarPreset = {
  id: 'ph-2027',
  year: 2027,
  country: 'PH',
  source: 'Republic Acts No. 9492, 9256, 9177, 9849 and 10966; what the year’s proclamation decides is to be confirmed',
  days: [
    regular('2027-01-01', 'New Year’s Day'),
    special('2027-02-06', 'Chinese New Year', true),
    regular('2027-03-09', 'Eid’l Fitr', true),
    regular('2027-03-25', 'Maundy Thursday', true),
    regular('2027-03-26', 'Good Friday', true),
    special('2027-03-27', 'Black Saturday', true),
    regular('2027-04-09', 'Araw ng Kagitingan', true),
    regular('2027-05-01', 'Labor Day', true),
    regular('2027-05-16', 'Eid’l Adha', true),
    regular('2027-06-12', 'Independence Day', true),
    special('2027-08-21', 'Ninoy Aquino Day', true),
    regular('2027-08-30', 'National Heroes Day'),
    special('2027-11-01', 'All Saints’ Day'),
    special('2027-11-02', 'All Souls’ Day', true),
    regular('2027-11-30', 'Bonifacio Day', true),
    special('2027-12-08', 'Feast of the Immaculate Conception of Mary'),
    special('2027-12-24', 'Christmas Eve', true),
    regular('2027-12-25', 'Christmas Day'),
    regular('2027-12-30', 'Rizal Day', true),
    special('2027-12-31', 'Last Day of the Year'),
  ],
};
