import type { Language } from '@daybook/contract/values';

interface TrustWords {
  title: string;
  why: string;
  once: string;
  android: string;
  androidGet: string;
  androidSteps: string[];
  ipad: string;
  ipadGet: string;
  ipadSteps: string[];
  compare: string;
  afterwards: string;
  open: string;
  other: string;
}

/** What the page on trust says. The names of buttons and settings are the devices' own. */
export const trustWords: Record<Language, TrustWords> = {
  en: {
    title: 'Let this tablet trust Daybook',
    why: 'Daybook runs on a computer of this shop. Until this tablet trusts its certificate, the browser keeps the camera and work without network off.',
    once: 'This is done once for each tablet.',
    android: 'Android',
    androidGet: 'Download the certificate for Android',
    androidSteps: [
      'Press the button. The file daybook-authority.crt is saved under Downloads.',
      'Open Settings, Security, Encryption & credentials, Install a certificate, CA certificate. Where it is not there, search the settings for “CA certificate”.',
      'Press Install anyway, and choose daybook-authority.crt.',
    ],
    ipad: 'iPad',
    ipadGet: 'Download the profile for iPad',
    ipadSteps: [
      'Open this page in Safari, press the button and allow the download.',
      'Open Settings, Profile Downloaded, and press Install.',
      'Open Settings, General, About, Certificate Trust Settings, and switch on full trust for it.',
    ],
    compare: 'Before it is installed, compare its SHA-256 fingerprint with the one that the computer shows:',
    afterwards: 'When that is done:',
    open: 'Open the kiosk',
    other: 'Sa Filipino',
  },
  fil: {
    title: 'Pagkatiwalaan ang Daybook sa tablet na ito',
    why: 'Tumatakbo ang Daybook sa isang computer ng tindahan. Hangga’t hindi pinagkakatiwalaan ng tablet na ito ang certificate nito, naka-off sa browser ang camera at ang paggamit nang walang network.',
    once: 'Isang beses lang ito gagawin sa bawat tablet.',
    android: 'Android',
    androidGet: 'I-download ang certificate para sa Android',
    androidSteps: [
      'Pindutin ang button. Mase-save ang daybook-authority.crt sa Downloads.',
      'Buksan ang Settings, Security, Encryption & credentials, Install a certificate, CA certificate. Kung wala roon, hanapin sa settings ang “CA certificate”.',
      'Pindutin ang Install anyway, at piliin ang daybook-authority.crt.',
    ],
    ipad: 'iPad',
    ipadGet: 'I-download ang profile para sa iPad',
    ipadSteps: [
      'Buksan ang pahinang ito sa Safari, pindutin ang button at payagan ang download.',
      'Buksan ang Settings, Profile Downloaded, at pindutin ang Install.',
      'Buksan ang Settings, General, About, Certificate Trust Settings, at i-on ang full trust para rito.',
    ],
    compare: 'Bago i-install, ihambing ang SHA-256 fingerprint nito sa ipinapakita ng computer:',
    afterwards: 'Kapag tapos na:',
    open: 'Buksan ang kiosk',
    other: 'In English',
  },
};
