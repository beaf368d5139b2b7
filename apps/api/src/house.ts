import { clientAdapter } from '@daybook/auth/client-adapter';
import { deriveKeys } from '@daybook/auth/keys';
import { kioskAdapter } from '@daybook/auth/kiosk-adapter';
import { createPasswords } from '@daybook/auth/passwords';
import { createSpace } from '@daybook/auth/space';
import { staffAdapter } from '@daybook/auth/staff-adapter';
import { connect } from '@daybook/db/connect';
import { openSql } from '@daybook/db/open';
import { clockAnswerers } from './clock/answers/clock-answerers.ts';
import { createClockIn } from './clock/gather.ts';
import type { House } from './context.ts';
import { silent } from './kiosk/answer-silent.ts';
import { createFeed } from './live/feed.ts';
import { createStreams } from './live/streams.ts';
import type { Log } from './log.ts';
import { type MessengerOptions, openMessenger } from './messages/messenger.ts';
import { followAppointment } from './queue/follow-appointment.ts';
import { reportAnswerers } from './reports/report-answerers.ts';
import { attendanceAnswerers } from './roster/attendance-answerers.ts';
import type { Clock } from './time/clock.ts';

export interface HouseOptions {
  /** The serving role's. */
  databaseUrl: string;
  /** The owner's, direct: a pooler would not pass notifications on. */
  adminUrl: string;
  appSecret: string;
  sessionLifetime: number;
  secure: boolean;
  messages: MessengerOptions;
  clock: Clock;
  log: Log;
}

/** Opens all that a process has once; the answer's `close` ends it in order. */
export async function openHouse(options: HouseOptions): Promise<House & { close(): Promise<void> }> {
  const { clock, log, sessionLifetime, secure } = options;
  const connections = connect(options.databaseUrl, { max: 10, applicationName: 'daybook' });
  const listener = openSql(options.adminUrl, { max: 1, connection: { application_name: 'daybook listening' } });
  const now = () => clock.now();
  const live = await createFeed(connections.raw, listener, log);
  const streams = createStreams(connections.raw, clock, sessionLifetime, log);
  return {
    clock,
    log,
    keys: deriveKeys(options.appSecret),
    passwords: createPasswords(2),
    connections,
    spaces: {
      staff: createSpace('staff', staffAdapter(connections, { now, idleSeconds: sessionLifetime }), secure),
      kiosk: createSpace('kiosk', kioskAdapter(connections, { now }), secure),
      client: createSpace('client', clientAdapter(connections, { now, idleSeconds: sessionLifetime }), secure),
    },
    live,
    streams,
    clockIn: createClockIn(connections.raw),
    answerers: { ...clockAnswerers, ...attendanceAnswerers, ...reportAnswerers, silent },
    followAppointment,
    messenger: openMessenger(options.messages),
    sessionLifetime,
    secure,
    close: async () => {
      streams.stop();
      await live.close();
      await listener.end({ timeout: 5 });
      await connections.close();
    },
  };
}
