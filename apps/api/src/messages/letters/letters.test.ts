import { languages } from '@daybook/contract/languages';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { AppointmentFacts } from '../appointment-facts.ts';
import { letterOfAccount } from './of-account.ts';
import { type AboutAppointment, letterOfAppointment } from './of-appointment.ts';
import { letterOfGuardianEnded, letterOfPortalLink } from './of-portal.ts';
import { letterOfReport } from './of-report.ts';
import { wallMoment } from './wall-time.ts';

const facts: AppointmentFacts = {
  ...{ id: '01975d00-0000-7000-8000-000000000001', state: 'booked', version: 3, sequence: 2, language: 'en' },
  ...{ startsAt: new Date('2026-06-15T01:00:00Z'), endsAt: new Date('2026-06-15T01:30:00Z') },
  ...{ expiresAt: new Date('2026-06-10T00:15:00Z'), organization: 'Katigbak & Sons' },
  site: { id: 'site', name: 'Parian <Clinic>', zone: 'Asia/Manila', kind: 'health-centre' },
  service: { name: 'Prenatal check-up', nameFil: 'Pagpapatingin ng buntis' },
  provider: 'Ligaya',
  person: { isClient: true, name: 'Ana "Annie" Reyes', email: 'ana@example.org', phone: null, reminders: true },
};
const about: AboutAppointment = {
  ...{ kind: 'booked', channel: 'mail', to: 'ana@example.org', token: 'T', address: 'https://d.example' },
  ...{ from: 'clinic@example.org', stamp: new Date('2026-06-10T00:00:00Z') },
};
const kinds = ['booking-confirm', 'booked', 'moved', 'cancelled', 'reminder-24h', 'reminder-2h'] as const;
const secret = /prenatal|check-up|pagpapatingin|buntis|ligaya/i;

test.each(languages.flatMap((language) => kinds.map((kind) => [language, kind] as const)))(
  'a health centre says in %s of %s when and where, and nothing of what for',
  (language, kind) => {
    const letter = letterOfAppointment({ ...facts, language }, { ...about, kind });
    for (const part of [letter.subject, letter.text, letter.html, letter.calendar?.text])
      expect(part ?? '').not.toMatch(secret);
    const when = wallMoment(language, 'Asia/Manila', facts.startsAt);
    expect(when).toMatch(/2026, 09:00 \(Asia\/Manila, GMT\+08:00\)$/);
    expect(letter.text).toContain(when);
    expect(letter.html).toContain(when);
    expect(letter.html).toContain(`<html lang="${language}">`);
    expect(letter.unsubscribe).toBe(kind.startsWith('reminder') ? 'https://d.example/b/T/unsubscribe' : null);
    expect(letter.calendar?.method).toBe(
      kind === 'cancelled' ? 'CANCEL' : kind === 'booked' || kind === 'moved' ? 'REQUEST' : undefined,
    );
  },
);

test('a shop says what for and with whom, in the language of who reads it, and in no subject', () => {
  const shop = { ...facts, site: { ...facts.site, kind: 'shop' } };
  const en = letterOfAppointment(shop, about);
  const fil = letterOfAppointment({ ...shop, language: 'fil' }, about);
  expect(en.text).toContain('What: Prenatal check-up\nWith: Ligaya');
  expect(fil.text).toContain('Para sa: Pagpapatingin ng buntis\nKay: Ligaya');
  for (const { subject, calendar } of [en, fil]) expect(`${subject} ${calendar?.text}`).not.toMatch(secret);
});

test('what nobody has agreed to yet stands in no calendar', () => {
  const asked = letterOfAppointment({ ...facts, state: 'requested' }, { ...about, kind: 'moved' });
  expect([asked.subject, asked.calendar]).toEqual(['Your appointment at Parian <Clinic> was moved', null]);
});

test('the two languages say everything differently', () => {
  for (const kind of kinds) {
    const [en, fil] = languages.map((language) => letterOfAppointment({ ...facts, language }, { ...about, kind }));
    expect(en?.subject).not.toBe(fil?.subject);
    expect(en?.text).not.toBe(fil?.text);
  }
});

test('names cannot write HTML, nor lines into a calendar', () => {
  const { html, calendar } = letterOfAppointment(
    {
      ...facts,
      person: {
        isClient: true,
        name: 'X</a><script>\r\nATTENDEE:evil',
        email: 'a@example.org',
        phone: null,
        reminders: true,
      },
    },
    about,
  );
  expect(html).toContain('Parian &lt;Clinic&gt;');
  expect(html).not.toContain('<script>');
  const event = new ICAL.Component(ICAL.parse(calendar?.text ?? '')).getFirstSubcomponent('vevent');
  expect(event?.getAllProperties('attendee')).toHaveLength(1);
});

test('the calendar part names organizer and attendee, and the same appointment is the same bytes', () => {
  const text = () => letterOfAppointment(facts, about).calendar?.text ?? '';
  expect(text()).toBe(text());
  const event = new ICAL.Component(ICAL.parse(text())).getFirstSubcomponent('vevent');
  expect(event?.getFirstPropertyValue('uid')).toBe(facts.id);
  expect(event?.getFirstPropertyValue('sequence')).toBe(2);
  expect(event?.getFirstPropertyValue('organizer')).toBe('mailto:clinic@example.org');
  expect(String(event?.getFirstPropertyValue('attendee')).toLowerCase()).toBe('mailto:ana@example.org');
});

test('where the clock was set back, the offset says which of two hours is meant', () => {
  const twice = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'].map((at) =>
    wallMoment('en', 'America/New_York', new Date(at)),
  );
  expect(twice).toEqual([
    'Sunday, 1 November 2026, 01:30 (America/New_York, GMT-04:00)',
    'Sunday, 1 November 2026, 01:30 (America/New_York, GMT-05:00)',
  ]);
});

test('one-time links stand behind #, and say how long they are good', () => {
  for (const language of languages) {
    const account = { language, name: 'Ana', login: 'ana@example.org', organization: 'Katigbak', token: 'TOKEN' };
    const [invitation, reset] = (['invitation', 'password-reset'] as const).map((kind) =>
      letterOfAccount(kind, account, 'https://d.example'),
    );
    for (const letter of [invitation, reset]) expect(letter?.text).toContain('https://d.example/welcome#TOKEN');
    expect(invitation?.text).not.toBe(reset?.text);
  }
});

test('a missing report is told by site and date', () => {
  const report = {
    language: 'en',
    site: 'Calamba Crossing',
    businessDate: '2026-06-14',
    login: 'm@example.org',
  } as const;
  expect(letterOfReport(report, 'https://d.example').text).toContain(
    'The day report of Calamba Crossing for Sunday, 14 June 2026 is due',
  );
});

test('letters of the portal name nobody in their subjects, and lead where they say', () => {
  const to = { organization: 'Katigbak & Sons', name: 'Ana Reyes' };
  for (const language of languages) {
    const link = letterOfPortalLink({ ...to, language, token: 'T' }, 'https://d.example');
    const ended = letterOfGuardianEnded(
      { ...to, language, email: 'ana@example.org', child: 'Luis Reyes' },
      'https://d.example',
    );
    expect(link.text).toContain('https://d.example/portal/welcome#T');
    expect(ended.text).toContain('Luis Reyes');
    expect(`${link.subject} ${ended.subject}`).not.toMatch(/Reyes/);
    expect(link.html).toContain('Katigbak &amp; Sons');
  }
});
