import type { DayFlag } from '@daybook/contract/timesheets';
import type { Language } from '@daybook/contract/values';

type Told = Record<DayFlag, { pill: string; title: string; text: string }>;

interface FlagText extends Told {
  /** What is owed for a meal: by when it had to begin, and how much. */
  owed: (due: string, length: string) => string;
  premium: string;
}

/** What each flag is called on its pill, and what it says where there is room. */
export const flagText: Record<Language, FlagText> = {
  en: {
    'missing-out': {
      pill: 'No out',
      title: 'Nobody clocked out',
      text: 'When the shift ended is not known, so it has no hours until somebody decides.',
    },
    'over-longest-shift': {
      pill: 'Very long',
      title: 'Longer than the longest shift',
      text: 'An out was probably missed. It has no hours until somebody decides.',
    },
    held: { pill: 'Held punch', title: 'A punch waits', text: 'A punch of this day counts once somebody decides it.' },
    asked: {
      pill: 'Asked',
      title: 'An amendment was asked for',
      text: 'The day waits until it is accepted or declined.',
    },
    'still-running': { pill: 'Still in', title: 'The shift is not over', text: 'Its hours are counted up to now.' },
    'counts-nothing': {
      pill: 'Counts nothing',
      title: 'It was decided that this counts nothing',
      text: 'A shift has no right out, and somebody decided to leave it like that.',
    },
    'break-in-doubt': {
      pill: 'Break in doubt',
      title: 'A break in doubt',
      text: 'It is longer than a rest and shorter than a meal.',
    },
    'break-short': {
      pill: 'Short break',
      title: 'Less break than the rules want',
      text: 'A shift as long as this has to have a longer break.',
    },
    'meal-late': { pill: 'Late meal', title: 'The meal began late', text: 'It began after it had to.' },
    'meal-short': { pill: 'Short meal', title: 'The meal was short', text: 'It was shorter than it has to be.' },
    'meal-missing': { pill: 'No meal', title: 'There was no meal', text: 'A shift as long as this has to have one.' },
    'rounded-to-nothing': {
      pill: 'Rounded away',
      title: 'Rounded to nothing',
      text: 'Rounding left no minute of a work period.',
    },
    'other-zone': {
      pill: 'Other zone',
      title: 'Worked in another time zone',
      text: 'Its times are those of the site where it was worked.',
    },
    owed: (due, length) => `It had to begin by ${due} and be long enough. ${length} of pay is owed.`,
    premium: 'Premium',
  },
  fil: {
    'missing-out': {
      pill: 'Walang out',
      title: 'Walang lumabas na punch',
      text: 'Hindi alam kung kailan natapos ang shift, kaya wala itong oras hanggang may magpasya.',
    },
    'over-longest-shift': {
      pill: 'Napakahaba',
      title: 'Mas mahaba sa pinakamahabang shift',
      text: 'Malamang may nakaligtaang out. Wala itong oras hanggang may magpasya.',
    },
    held: {
      pill: 'Naghihintay na punch',
      title: 'May naghihintay na punch',
      text: 'Bibilangin ang isang punch ng araw na ito kapag napagpasyahan.',
    },
    asked: {
      pill: 'May hiling',
      title: 'May hiling na pagtatama',
      text: 'Naghihintay ang araw hanggang tanggapin o tanggihan ito.',
    },
    'still-running': {
      pill: 'Nakapasok pa',
      title: 'Hindi pa tapos ang shift',
      text: 'Binibilang ang oras nito hanggang ngayon.',
    },
    'counts-nothing': {
      pill: 'Walang bilang',
      title: 'Pinagpasyahang walang bilang ito',
      text: 'Walang tamang out ang shift, at may nagpasyang iwan itong ganoon.',
    },
    'break-in-doubt': {
      pill: 'Alanganing break',
      title: 'May alanganing break',
      text: 'Mas mahaba ito sa pahinga at mas maikli sa kainan.',
    },
    'break-short': {
      pill: 'Maikling break',
      title: 'Kulang ang break ayon sa rules',
      text: 'Dapat mas mahaba ang break ng ganito kahabang shift.',
    },
    'meal-late': { pill: 'Huling kain', title: 'Nahuli ang kain', text: 'Nagsimula ito lampas sa dapat.' },
    'meal-short': { pill: 'Maikling kain', title: 'Maikli ang kain', text: 'Mas maikli ito sa dapat.' },
    'meal-missing': {
      pill: 'Walang kain',
      title: 'Walang oras ng kain',
      text: 'Dapat mayroon nito ang ganito kahabang shift.',
    },
    'rounded-to-nothing': {
      pill: 'Nawala sa round',
      title: 'Walang natira sa round',
      text: 'Walang natirang minuto sa isang pasok matapos i-round.',
    },
    'other-zone': {
      pill: 'Ibang time zone',
      title: 'Nagtrabaho sa ibang time zone',
      text: 'Ayon sa site na pinagtrabahuhan ang mga oras nito.',
    },
    owed: (due, length) => `Dapat nagsimula ito bago ang ${due} at sapat ang haba. May ${length} na bayad pa.`,
    premium: 'Premium',
  },
};
