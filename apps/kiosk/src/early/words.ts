import { defineWords } from '@daybook/ui/language/define-words';

export const earlyWords = defineWords({
  en: {
    title: (name: string) => `Not yet, ${name}`,
    from: (time: string) => `Clocking in is allowed from ${time}. A manager can allow it now.`,
    soon: 'It is too early to clock in. A manager can allow it now.',
    allow: 'A manager allows it',
    badge: 'Or hold the manager’s badge to the scanner.',
    which: 'Which manager?',
    asking: 'Asking',
    notAManager: 'That person may not allow it here. Ask another manager.',
    oneself: 'Nobody allows it for oneself. Ask another manager.',
  },
  fil: {
    title: (name: string) => `Hindi pa puwede, ${name}`,
    from: (time: string) => `Puwedeng pumasok mula ${time}. Puwede itong payagan ngayon ng manager.`,
    soon: 'Masyado pang maaga para pumasok. Puwede itong payagan ngayon ng manager.',
    allow: 'Papayagan ng manager',
    badge: 'O itapat ang badge ng manager sa scanner.',
    which: 'Sinong manager?',
    asking: 'Itinatanong',
    notAManager: 'Hindi siya puwedeng pumayag dito. Magtanong sa ibang manager.',
    oneself: 'Walang pumapayag para sa sarili. Magtanong sa ibang manager.',
  },
});
