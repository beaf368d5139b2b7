import { defineWords } from '@daybook/ui/language/define-words';

export const insecureWords = defineWords({
  en: {
    title: 'This address is not secure',
    text: 'Badges, the camera and work without network are off. A PIN works while the server answers. Ask the manager for the https address.',
  },
  fil: {
    title: 'Hindi secure ang address na ito',
    text: 'Naka-off ang badge, camera at paggamit nang walang network. Gumagana ang PIN habang sumasagot ang server. Hingin sa manager ang https address.',
  },
});
