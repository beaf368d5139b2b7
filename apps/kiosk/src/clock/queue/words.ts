import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

/** What is said where the server could not be asked, and of what waits for it. */
export const queueWords = defineWords({
  en: {
    badgeRead: 'Badge read',
    pinLater: 'The PIN is checked later',
    badgeLater: 'The badge is checked later',
    notKnown: 'Without network this tablet does not know whether you are in. Press what you do now.',
    startAgain: 'Start again',
    in: 'Clock in',
    'break-start': 'Start break',
    'break-end': 'End break',
    out: 'Clock out',
    recording: 'Recording',
    recorded: 'Recorded, will be confirmed',
    goesOut: 'It is safe on this tablet and goes out by itself. You do not need to do it again.',
    safe: (n: number) =>
      plural('en', n, {
        one: '1 punch is safe on this tablet',
        other: `${n} punches are safe on this tablet`,
      }),
    safeHow: (n: number) =>
      plural('en', n, {
        one: 'It goes out by itself when the network is back, with the time that you saw. You do not need to do it again.',
        other:
          'They go out by themselves when the network is back, in order, with the times that you saw. You do not need to do them again.',
      }),
    waiting: (time: string) => `${time}, waiting`,
    'said-in': 'In',
    'said-break-start': 'Break began',
    'said-break-end': 'Break ended',
    'said-out': 'Out',
    sending: (upTo: number, of: number) => `Sending ${upTo} of ${of}`,
    chip: (n: number) => plural('en', n, { one: '1 punch waits to be sent', other: `${n} punches wait to be sent` }),
    stillGo: (n: number) => plural('en', n, { one: '1 punch still goes out.', other: `${n} punches still go out.` }),
    needManager: (n: number) =>
      plural('en', n, {
        one: '1 punch needs a manager. It stays here.',
        other: `${n} punches need a manager. They stay here.`,
      }),
    notPersisted: 'This browser may clear what waits here when room runs out. Install this page as an app.',
  },
  fil: {
    badgeRead: 'Nabasa ang badge',
    pinLater: 'Titingnan ang PIN mamaya',
    badgeLater: 'Titingnan ang badge mamaya',
    notKnown: 'Walang network, kaya hindi alam ng tablet kung nakapasok na. Pindutin ang gagawin ngayon.',
    startAgain: 'Magsimula ulit',
    in: 'Pumasok',
    'break-start': 'Mag-break',
    'break-end': 'Tapusin ang break',
    out: 'Lumabas',
    recording: 'Itinatala',
    recorded: 'Naitala, kukumpirmahin pa',
    goesOut: 'Ligtas ito sa tablet na ito at kusang ipapadala. Hindi na kailangang ulitin.',
    safe: (n: number) => `${n} punch ang ligtas sa tablet na ito`,
    safeHow: (n: number) =>
      plural('fil', n, {
        one: 'Kusa itong ipapadala pagbalik ng network, sa oras na nakita sa screen. Hindi na kailangang ulitin.',
        other:
          'Kusang ipapadala ang mga ito pagbalik ng network, ayon sa pagkakasunod, sa oras na nakita sa screen. Hindi na kailangang ulitin.',
      }),
    waiting: (time: string) => `${time}, nakapila`,
    'said-in': 'Pasok',
    'said-break-start': 'Break',
    'said-break-end': 'Balik',
    'said-out': 'Labas',
    sending: (upTo: number, of: number) => `Ipinapadala ang ${upTo} sa ${of}`,
    chip: (n: number) => `${n} punch ang naghihintay na maipadala`,
    stillGo: (n: number) => `${n} punch ang ipapadala pa rin.`,
    needManager: (n: number) => `${n} punch ang kailangan ng manager. Mananatili ito rito.`,
    notPersisted:
      'Maaaring burahin ng browser ang naghihintay rito kapag kinulang ng espasyo. I-install ang page na ito bilang app.',
  },
});
