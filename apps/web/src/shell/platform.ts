/** Whether the keys here are Apple's, whose palette opens by ⌘. */
const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys that open the palette, as they are printed on this keyboard. */
export const paletteKeys = apple ? '⌘K' : 'Ctrl K';
