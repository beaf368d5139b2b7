import type { Keys } from '@daybook/auth/keys';
import type { Passwords } from '@daybook/auth/passwords';
import type { Space } from '@daybook/auth/space';
import type { OrganizationId } from '@daybook/contract/ids';
import type { Connections, Transaction } from '@daybook/db/connect';
import type { Plans } from '@daybook/db/tenancy';
import type { Actor, ClientActor, Member } from './actor.ts';
import type { FollowAppointment } from './appointments/follower.ts';
import type { ClockIn } from './clock/gather.ts';
import type { Answerers } from './exceptions/answerer.ts';
import type { LiveFeed } from './live/feed.ts';
import type { Streams } from './live/streams.ts';
import type { Log } from './log.ts';
import type { Messenger } from './messages/messenger.ts';
import type { Clock } from './time/clock.ts';

/** What a process has once and hands to every verb. */
export interface House {
  clock: Clock;
  log: Log;
  keys: Keys;
  passwords: Passwords;
  connections: Connections;
  spaces: { staff: Space; kiosk: Space; client: Space };
  live: LiveFeed;
  streams: Streams;
  clockIn: ClockIn;
  /** Which room says what may be answered to each kind of exception, and does it. */
  answerers: Answerers;
  /** What goes with an appointment that was changed: its number in the queue. */
  followAppointment: FollowAppointment;
  /** How messages leave the house, and where their links lead. */
  messenger: Messenger;
  /** Seconds of a staff or portal session's idle life. */
  sessionLifetime: number;
  /** Whether the product is reached over TLS. */
  secure: boolean;
}

/** What is known of one request. */
export interface RequestFacts {
  requestId: string;
  /** The peer's address, by the trusted proxies' word where there are any. */
  address: string;
  /** The browser as it names itself. */
  userAgent: string;
  cookie(name: string): string | undefined;
  /** The secret of an `Authorization: Bearer` header. */
  bearer: string | undefined;
  setCookie(header: string): void;
  /** Whether a person did this just now; background calls keep no session alive. */
  background: boolean;
  /** Straight from this machine: loopback peer, no forwarding header, a local Host. */
  local: boolean;
}

/** One organization's data, by transactions that have stated it. */
export interface Tenant {
  organizationId: OrganizationId;
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** As `read`, and afterwards whoever watches is told of the events written in it. */
  write<T>(work: (tx: Transaction) => Promise<T>, plans?: Plans): Promise<T>;
}

/** Every procedure's context before its caller is known. */
export interface Context {
  house: House;
  request: RequestFacts;
  /** Who the API token, or else the staff cookie, speaks for; asked once a request. */
  staff(): Promise<Actor>;
  /** The kiosk by its cookie; a revoked one is refused by name, unless it is asked for for 30 days more. */
  kiosk(asked?: { evenRevoked: boolean }): Promise<Actor>;
  /** The client by the portal's cookie, or `not-signed-in`. */
  client(): Promise<ClientActor>;
}

/** What a verb of a member of an organization may touch. */
export interface VerbContext<A extends Member = Member> {
  actor: A;
  db: Tenant;
  house: House;
  request: RequestFacts;
}

/** What a verb that anyone may call may touch. */
export interface OpenContext {
  house: House;
  request: RequestFacts;
}
