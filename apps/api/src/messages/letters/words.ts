import type { Language } from '@daybook/contract/values';

export interface LetterWords {
  greeting: (name: string) => string;
  /** Said first, by what happened. */
  confirm: string;
  confirmUntil: (time: string) => string;
  booked: string;
  moved: string;
  cancelled: string;
  reminder: string;
  when: string;
  where: string;
  what: string;
  withWhom: string;
  toConfirm: string;
  toChange: string;
  noReminders: string;
  /** An appointment's name in calendars. */
  appointment: (site: string) => string;
  subject: Record<'booking-confirm' | 'booked' | 'moved' | 'cancelled' | 'reminder', (site: string) => string>;
  sms: Record<'booked' | 'moved' | 'cancelled' | 'reminder', (site: string, when: string) => string>;
  invitation: {
    subject: (organization: string) => string;
    text: (organization: string) => string;
    act: string;
    ends: string;
  };
  reset: { subject: string; text: (login: string) => string; act: string; ends: string };
  reportDue: { subject: (site: string) => string; text: (site: string, date: string) => string; act: string };
  portalLink: {
    subject: (organization: string) => string;
    text: (organization: string) => string;
    act: string;
    ends: string;
  };
  guardianEnded: { subject: (organization: string) => string; text: (child: string) => string; act: string };
  /** Why it came, at the foot. */
  why: (organization: string) => string;
}

/** What messages say. What somebody comes for stands in none of their subjects. */
export const letterWords: Record<Language, LetterWords> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    confirm: 'Please confirm your booking. It is yours once you have.',
    confirmUntil: (time) => `The place is kept until ${time}; then it goes to others.`,
    booked: 'Your appointment is booked.',
    moved: 'Your appointment was moved.',
    cancelled: 'Your appointment was cancelled.',
    reminder: 'A reminder of your appointment.',
    when: 'When',
    where: 'Where',
    what: 'What',
    withWhom: 'With',
    toConfirm: 'Confirm the booking',
    toChange: 'See or cancel the appointment',
    noReminders: 'Send me no more reminders',
    appointment: (site) => `Appointment, ${site}`,
    subject: {
      'booking-confirm': (site) => `Please confirm your booking at ${site}`,
      booked: (site) => `Your appointment at ${site}`,
      moved: (site) => `Your appointment at ${site} was moved`,
      cancelled: (site) => `Your appointment at ${site} was cancelled`,
      reminder: (site) => `Reminder: your appointment at ${site}`,
    },
    sms: {
      booked: (site, when) => `${site}: your appointment is booked for ${when}.`,
      moved: (site, when) => `${site}: your appointment was moved to ${when}.`,
      cancelled: (site, when) => `${site}: your appointment of ${when} was cancelled.`,
      reminder: (site, when) => `${site}: a reminder of your appointment, ${when}.`,
    },
    invitation: {
      subject: (organization) => `Your account at ${organization}`,
      text: (organization) => `An account was made for you at ${organization}. Choose a password to use it.`,
      act: 'Choose a password',
      ends: 'The link works once, within seven days.',
    },
    reset: {
      subject: 'A new password for Daybook',
      text: (login) => `Somebody, most likely you, asked for a new password for ${login}.`,
      act: 'Choose a new password',
      ends: 'The link works once, within an hour. If it was not you, there is nothing to do: your password stays as it is.',
    },
    reportDue: {
      subject: (site) => `A day report is missing: ${site}`,
      text: (site, date) => `The day report of ${site} for ${date} is due and was not handed in.`,
      act: 'See what is missing',
    },
    portalLink: {
      subject: (organization) => `Your client portal at ${organization}`,
      text: (organization) =>
        `Somebody, most likely you, asked for access to the client portal of ${organization}. Choose a password to use it.`,
      act: 'Choose a password',
      ends: 'The link works once, within an hour. If it was not you, there is nothing to do.',
    },
    guardianEnded: {
      subject: (organization) => `A change in your client portal at ${organization}`,
      text: (child) => `${child} is 18 now. From today you do not see or change their appointments any more.`,
      act: 'Open the portal',
    },
    why: (organization) => `Sent by Daybook for ${organization}.`,
  },
  fil: {
    greeting: (name) => `Kumusta ${name},`,
    confirm: 'Pakikumpirma ang booking mo. Sa iyo na ito kapag nakumpirma mo.',
    confirmUntil: (time) => `Nakalaan ang puwesto hanggang ${time}; pagkatapos ay mapupunta ito sa iba.`,
    booked: 'Naka-book na ang appointment mo.',
    moved: 'Inilipat ang appointment mo.',
    cancelled: 'Kinansela ang appointment mo.',
    reminder: 'Paalala tungkol sa appointment mo.',
    when: 'Kailan',
    where: 'Saan',
    what: 'Para sa',
    withWhom: 'Kay',
    toConfirm: 'Kumpirmahin ang booking',
    toChange: 'Tingnan o kanselahin ang appointment',
    noReminders: 'Huwag na akong padalhan ng paalala',
    appointment: (site) => `Appointment, ${site}`,
    subject: {
      'booking-confirm': (site) => `Pakikumpirma ang booking mo sa ${site}`,
      booked: (site) => `Ang appointment mo sa ${site}`,
      moved: (site) => `Inilipat ang appointment mo sa ${site}`,
      cancelled: (site) => `Kinansela ang appointment mo sa ${site}`,
      reminder: (site) => `Paalala: ang appointment mo sa ${site}`,
    },
    sms: {
      booked: (site, when) => `${site}: naka-book ang appointment mo sa ${when}.`,
      moved: (site, when) => `${site}: inilipat ang appointment mo sa ${when}.`,
      cancelled: (site, when) => `${site}: kinansela ang appointment mo na ${when}.`,
      reminder: (site, when) => `${site}: paalala ng appointment mo, ${when}.`,
    },
    invitation: {
      subject: (organization) => `Ang account mo sa ${organization}`,
      text: (organization) => `Ginawan ka ng account sa ${organization}. Pumili ng password para magamit ito.`,
      act: 'Pumili ng password',
      ends: 'Isang beses lang gagana ang link, sa loob ng pitong araw.',
    },
    reset: {
      subject: 'Bagong password para sa Daybook',
      text: (login) => `May humiling, malamang ay ikaw, ng bagong password para sa ${login}.`,
      act: 'Pumili ng bagong password',
      ends: 'Isang beses lang gagana ang link, sa loob ng isang oras. Kung hindi ikaw ito, wala kang kailangang gawin: mananatili ang password mo.',
    },
    reportDue: {
      subject: (site) => `May kulang na day report: ${site}`,
      text: (site, date) => `Dapat nang naipasa ang day report ng ${site} para sa ${date}, pero wala pa ito.`,
      act: 'Tingnan ang kulang',
    },
    portalLink: {
      subject: (organization) => `Ang client portal mo sa ${organization}`,
      text: (organization) =>
        `May humiling, malamang ay ikaw, na magamit ang client portal ng ${organization}. Pumili ng password para magamit ito.`,
      act: 'Pumili ng password',
      ends: 'Isang beses lang gagana ang link, sa loob ng isang oras. Kung hindi ikaw ito, wala kang kailangang gawin.',
    },
    guardianEnded: {
      subject: (organization) => `May nagbago sa client portal mo sa ${organization}`,
      text: (child) => `18 na si ${child}. Mula ngayon ay hindi mo na makikita o mababago ang mga appointment niya.`,
      act: 'Buksan ang portal',
    },
    why: (organization) => `Ipinadala ng Daybook para sa ${organization}.`,
  },
};
