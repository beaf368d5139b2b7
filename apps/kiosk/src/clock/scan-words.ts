import { defineWords } from '@daybook/ui/language/define-words';

export const scanWords = defineWords({
  en: {
    title: 'Hold the badge in front of the camera',
    asking: 'Waiting for the camera. Allow it if the browser asks.',
    looking: 'Looking for a QR code. No picture is kept.',
    refusedTitle: 'The camera is not allowed',
    refused: 'A manager can allow it in the settings of this browser. Name and PIN work as ever.',
    noneTitle: 'No camera answers',
    none: 'There is none, or another app uses it. Name and PIN work as ever.',
    tapYourName: 'Tap your name',
    typeCode: 'Type the code',
    typeTitle: 'Type the code of the badge',
    code: 'Code under the QR code',
    codeNotWhole: 'Type all 16 letters and digits.',
    goOn: 'Go on',
  },
  fil: {
    title: 'Itapat ang badge sa camera',
    asking: 'Hinihintay ang camera. Payagan ito kung magtanong ang browser.',
    looking: 'Naghahanap ng QR code. Walang larawang itinatago.',
    refusedTitle: 'Hindi pinapayagan ang camera',
    refused: 'Maaari itong payagan ng manager sa settings ng browser. Gumagana pa rin ang pangalan at PIN.',
    noneTitle: 'Walang camera na sumasagot',
    none: 'Wala nito, o ginagamit ito ng ibang app. Gumagana pa rin ang pangalan at PIN.',
    tapYourName: 'I-tap ang pangalan',
    typeCode: 'I-type ang code',
    typeTitle: 'I-type ang code ng badge',
    code: 'Code sa ilalim ng QR code',
    codeNotWhole: 'I-type ang lahat ng 16 na letra at numero.',
    goOn: 'Magpatuloy',
  },
});
