// biome-ignore-all lint/performance/noBarrelFile: the one door of a package that others install.
export { createDaybookClient, type DaybookClient, type DaybookClientOptions } from './client.ts';
export { type Follow, follow, type LiveEvent } from './follow.ts';
export { mayPass, type Refused, refusedBy } from './refused.ts';
