import type { QueueBoard } from '@daybook/contract/queue-screens';

const columns = 2;
const rows = 3;

/** Which numbers of both lanes have room on the screen; a lane leaves what it does not need to the other. */
export function fitNext({ priority, regular }: QueueBoard['next']): QueueBoard['next'] {
  const needed = Math.ceil(regular.length / columns);
  const express = Math.min(Math.ceil(priority.length / columns), rows - Math.min(needed, 2));
  return {
    priority: priority.slice(0, express * columns),
    regular: regular.slice(0, (rows - express) * columns),
  };
}
