import { refusedBy } from '@daybook/client';
import type { Topic } from '@daybook/contract/live';
import { server } from '../server.ts';
import type { Doors } from './share-stream.ts';

const topics: Topic[] = [
  'clock',
  'exceptions',
  'timesheets',
  'roster',
  'reports',
  'appointments',
  'queue',
  'clients',
  'directory',
  'accounts',
];
const again = 2_000;

/** Opens Daybook's one stream and keeps it open, across cuts and restarts, until it is closed or the session ends. */
export const openStream: Doors['open'] = (lastEventId, handlers) => {
  let last = lastEventId;
  let timer = 0;
  let close = () => {};
  const open = () => {
    handlers.state('connecting');
    const subscription = server.live.watch.subscribe(
      { topics, lastEventId: last },
      {
        onData: ({ id, data }) => {
          last = id;
          handlers.event(data);
        },
        onConnectionStateChange: ({ state }) => handlers.state(state === 'pending' ? 'live' : 'connecting'),
        onError: (error) => {
          if (refusedBy(error).reason === 'not-signed-in') return handlers.ended();
          handlers.state('connecting');
          timer = window.setTimeout(open, again);
        },
      },
    );
    close = () => subscription.unsubscribe();
  };
  open();
  return () => {
    window.clearTimeout(timer);
    close();
  };
};
