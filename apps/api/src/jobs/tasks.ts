import { sendTask } from '../messages/send.ts';
import { exportTask } from '../timesheets/exports/export-task.ts';
import type { Tasks } from './task.ts';

/** What verbs leave for later, by `room.verb`. */
export const tasks: Tasks = { 'timesheets.export': exportTask, 'messages.send': sendTask };
