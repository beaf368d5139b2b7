import { createDaybookCalls } from '@daybook/client/calls';

/** Longer than any answer takes; whoever stands in front of the tablet is told by then. */
const answerWithin = 8_000;
/** For what nobody waits for: many punches at once over a slow network. */
const patience = 30_000;

/** Daybook's server, as the kiosk calls it: each call by itself, so that no punch waits for another's answer. */
export const server = createDaybookCalls({ timeout: answerWithin });

/** The same for what the page asks by itself: that keeps no session alive. */
export const backgroundServer = createDaybookCalls({ timeout: answerWithin, background: true });

/** The same, waited for longer. */
export const patientServer = createDaybookCalls({ timeout: patience });
