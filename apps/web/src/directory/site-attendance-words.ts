import { defineWords } from '@daybook/ui/language/define-words';

/** By which rules a site holds who came against what was planned. */
export const siteAttendanceWords = defineWords({
  en: {
    title: 'Late, early and missing',
    change: 'Change',
    none: 'Without a published roster nobody is late.',
    lateSays: (minutes: number) =>
      minutes === 0
        ? 'Who comes after the planned start is late.'
        : `Who comes more than ${minutes} min after the planned start is late, by all of it.`,
    missingSays: (minutes: number) => `Who has not come ${minutes} min after the planned start is missing.`,
    leaveSays: (minutes: number) =>
      minutes === 0
        ? 'Who goes before the planned end leaves early.'
        : `Who goes more than ${minutes} min before the planned end leaves early.`,
    earlySays: (minutes: number) => `Nobody clocks in more than ${minutes} min before the planned start.`,
    earlySaysNone: 'Everybody may clock in as early as they like.',
    proposeSays: (span: string) => `An out at the planned end is proposed ${span} after it, when there is none.`,
    restSays: (span: string) => `Less than ${span} between two shifts is told when planning.`,
    lateGrace: 'Late after, in minutes',
    lateGraceHelp: 'Until then nobody is late; after it the lateness counts from the planned start.',
    missingAfter: 'Missing after, in minutes',
    missingAfterHelp: 'Who is not here by then is asked about.',
    leaveGrace: 'Leaving early, in minutes',
    leaveGraceHelp: 'So long before the planned end nobody leaves early yet.',
    earlyIn: 'Earliest clock-in, in minutes before the start',
    earlyInHelp: 'Empty: as early as one likes. A manager can let somebody in earlier.',
    proposeOutAfter: 'Propose an out after, in hours',
    proposeOutAfterHelp: 'Counted from the planned end. Nothing is written until a person accepts it.',
    rest: 'Rest between shifts, in hours',
    restHelp: 'Less than that is told when planning.',
    upTo: (most: string) => `Use 0 to ${most}.`,
  },
  fil: {
    title: 'Huli, maaga at wala pa',
    change: 'Baguhin',
    none: 'Kung walang nai-publish na roster, walang nahuhuli.',
    lateSays: (minutes: number) =>
      minutes === 0
        ? 'Huli ang dumating pagkatapos ng nakaplanong simula.'
        : `Huli ang dumating nang mahigit ${minutes} min pagkatapos ng nakaplanong simula, at bilang ang lahat nito.`,
    missingSays: (minutes: number) => `Wala pa ang hindi dumating ${minutes} min pagkatapos ng nakaplanong simula.`,
    leaveSays: (minutes: number) =>
      minutes === 0
        ? 'Maagang umalis ang lumabas bago ang nakaplanong tapos.'
        : `Maagang umalis ang lumabas nang mahigit ${minutes} min bago ang nakaplanong tapos.`,
    earlySays: (minutes: number) => `Walang makakapasok nang mas maaga sa ${minutes} min bago ang nakaplanong simula.`,
    earlySaysNone: 'Makakapasok ang lahat gaano man kaaga.',
    proposeSays: (span: string) =>
      `Iminumungkahi ang out sa nakaplanong tapos, ${span} pagkatapos nito, kapag walang out.`,
    restSays: (span: string) => `Sinasabi sa pagpaplano kapag kulang sa ${span} ang pagitan ng dalawang shift.`,
    lateGrace: 'Huli pagkatapos ng, sa minuto',
    lateGraceHelp: 'Hanggang doon walang huli; lampas doon, mula sa nakaplanong simula ang bilang.',
    missingAfter: 'Wala pa pagkatapos ng, sa minuto',
    missingAfterHelp: 'Itatanong ang sinumang wala pa noon.',
    leaveGrace: 'Maagang pag-alis, sa minuto',
    leaveGraceHelp: 'Ganito katagal bago ang nakaplanong tapos, wala pang maagang umalis.',
    earlyIn: 'Pinakamaagang pagpasok, sa minuto bago ang simula',
    earlyInHelp: 'Walang laman: gaano man kaaga. Maaaring papasukin ng manager nang mas maaga.',
    proposeOutAfter: 'Magmungkahi ng out pagkatapos ng, sa oras',
    proposeOutAfterHelp: 'Bilang mula sa nakaplanong tapos. Walang isusulat hanggang may tumanggap.',
    rest: 'Pahinga sa pagitan ng shift, sa oras',
    restHelp: 'Sinasabi sa pagpaplano kapag kulang dito.',
    upTo: (most: string) => `Gumamit ng 0 hanggang ${most}.`,
  },
});
