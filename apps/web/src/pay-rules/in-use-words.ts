import { defineWords } from '@daybook/ui/language/define-words';

/** Words of putting a set into use. */
export const inUseWords = defineWords({
  en: {
    title: (name: string) => `Use ${name}`,
    about:
      'Hours from this date on are valued by this set. Days that were approved with other figures have to be approved again. Locked periods stay as they are.',
    where: 'Where',
    from: 'From',
    fromHelp: 'Whole workweeks: a week is valued by what was in force as it began.',
    fromMissing: 'Choose a date.',
    use: 'Use from this date',
    wasUsed: (name: string) => `${name} is used.`,
  },
  fil: {
    title: (name: string) => `Gamitin ang ${name}`,
    about:
      'Mula sa petsang ito, ayon dito ang bilang ng mga oras. Kailangang aprubahan ulit ang mga araw na nag-iba ang bilang. Mananatili ang mga naka-lock na period.',
    where: 'Saan',
    from: 'Mula',
    fromHelp: 'Buong linggo: binibilang ang linggo ayon sa may bisa nang magsimula ito.',
    fromMissing: 'Pumili ng petsa.',
    use: 'Gamitin mula sa petsang ito',
    wasUsed: (name: string) => `Ginagamit na ang ${name}.`,
  },
});
