import { defineWords } from '@daybook/ui/language/define-words';

/** Why it did not work, for whoever books, and what to do. */
export const troubleWords = defineWords({
  en: {
    'slot-taken': 'Somebody took this time just before. These are the next ones that are free:',
    'slot-taken-none': 'Somebody took this time just before, and no other is free near it. Choose another day.',
    'hold-expired':
      'The five minutes were over, and somebody took this time. What was typed is kept. These are the next ones that are free:',
    'hold-expired-none':
      'The five minutes were over, and somebody took this time. What was typed is kept. Choose another day.',
    'not-offered': 'This time cannot be booked any more. Choose another.',
    'too-many-holds':
      'Two times are held from here already. Finish one of them, or wait five minutes and choose again.',
    'too-many-bookings':
      'Three bookings from here or for this e-mail are not confirmed yet. Open the mail of one and confirm it, then reserve again. What was typed is kept.',
    'slow-down': 'That was a lot of questions at once. Wait a minute, then try again. What was typed is kept.',
    'no-answer': 'There is no connection just now. What was typed is kept. Try again when there is one.',
    'hold-gone': 'This time is not held here any more. What was typed is kept. Choose the time again.',
    other: 'That did not work, and nothing was booked. What was typed is kept. Try again in a moment.',
    again: 'Try again',
    chooseDay: 'Choose another time',
    notHereTitle: 'This page is not here',
    notHere: 'Nothing can be booked at this address. Look at it again, or ask the site for the right one.',
    silentTitle: 'The page could not be loaded',
    silent: 'There is no connection just now. Try again when there is one.',
    busy: 'That was a lot of questions at once. Wait a minute, then try again.',
    requestId: (id: string) => `If you ask for help, name ${id}.`,
  },
  fil: {
    'slot-taken': 'May kumuha na ng slot na ito kani-kanina lang. Ito ang mga susunod na bakante:',
    'slot-taken-none':
      'May kumuha na ng slot na ito kani-kanina lang, at wala nang bakanteng malapit dito. Pumili ng ibang araw.',
    'hold-expired':
      'Natapos ang limang minuto at may kumuha na ng slot. Nakatago ang na-type mo. Ito ang mga susunod na bakante:',
    'hold-expired-none':
      'Natapos ang limang minuto at may kumuha na ng slot. Nakatago ang na-type mo. Pumili ng ibang araw.',
    'not-offered': 'Hindi na mapapa-book ang slot na ito. Pumili ng iba.',
    'too-many-holds':
      'Dalawang slot na ang hawak mula rito. Tapusin ang isa, o maghintay ng limang minuto at pumili ulit.',
    'too-many-bookings':
      'Tatlong booking mula rito o sa e-mail na ito ang hindi pa nakukumpirma. Buksan ang e-mail ng isa at kumpirmahin, saka magreserba ulit. Nakatago ang na-type mo.',
    'slow-down':
      'Masyadong maraming tanong nang sabay. Maghintay ng isang minuto, saka subukan ulit. Nakatago ang na-type mo.',
    'no-answer': 'Walang koneksiyon sa ngayon. Nakatago ang na-type mo. Subukan ulit kapag mayroon na.',
    'hold-gone': 'Hindi na hawak dito ang slot na ito. Nakatago ang na-type mo. Piliin ulit ang slot.',
    other: 'Hindi iyon gumana at walang na-book. Nakatago ang na-type mo. Subukan ulit maya-maya.',
    again: 'Subukan ulit',
    chooseDay: 'Pumili ng ibang slot',
    notHereTitle: 'Wala rito ang page na ito',
    notHere: 'Walang mapapa-book sa address na ito. Tingnan ulit ito, o hingin sa site ang tama.',
    silentTitle: 'Hindi ma-load ang page',
    silent: 'Walang koneksiyon sa ngayon. Subukan ulit kapag mayroon na.',
    busy: 'Masyadong maraming tanong nang sabay. Maghintay ng isang minuto, saka subukan ulit.',
    requestId: (id: string) => `Kapag hihingi ng tulong, banggitin ang ${id}.`,
  },
});
