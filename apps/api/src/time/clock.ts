/** The only place of the server that reads the wall clock; everybody else is handed one. */
export interface Clock {
  now(): Date;
}

export const wallClock: Clock = { now: () => new Date() };
