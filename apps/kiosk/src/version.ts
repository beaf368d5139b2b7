import { version as ownVersion } from '../package.json';

/** What the manager's list of kiosks shows as this tablet's version. */
export const version: string = ownVersion;
