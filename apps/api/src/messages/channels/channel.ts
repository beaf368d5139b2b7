/** A message as it goes out. */
export interface Letter {
  subject: string;
  text: string;
  /** Null where the channel carries no more than text. */
  html: string | null;
  /** The part for calendars (RFC 5546). */
  calendar: { method: 'REQUEST' | 'CANCEL'; text: string } | null;
  /** Where one POST ends all such messages (RFC 8058); null for what is no reminder. */
  unsubscribe: string | null;
}

/** To whom, and by what a repeat is known as the same. */
export interface Envelope {
  id: string;
  to: string;
  /** When it was due: the same in each try. */
  date: Date;
}

/** One way out of the house. */
export interface Channel {
  /** Answers by what the message is known outside; throws `NotTaken`. */
  send(envelope: Envelope, letter: Letter): Promise<string>;
}

/** The other side did not take it. */
export class NotTaken extends Error {
  /** In a few letters, never content: `550`, `ECONNREFUSED`. */
  readonly code: string;
  /** Another try would end alike. */
  readonly forGood: boolean;

  constructor(code: string, forGood: boolean) {
    super(`not taken: ${code}`);
    this.code = code;
    this.forGood = forGood;
  }
}
