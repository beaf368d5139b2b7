/** The zone of whoever looks, for moments that are of no site. */
export const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;
