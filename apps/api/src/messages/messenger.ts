import type { Config } from '../config.ts';
import type { Channel } from './channels/channel.ts';
import { addressOf, mailChannel } from './channels/mail.ts';
import { smsChannel } from './channels/sms.ts';

export interface MessengerOptions {
  smtpUrl?: string | undefined;
  mailFrom?: string | undefined;
  smsUrl?: string | undefined;
  smsToken?: string | undefined;
  /** Where people open Daybook: links lead there. */
  address: string;
}

/** The ways out of the house, and what every message names. */
export interface Messenger {
  /** Undefined: mail is kept. */
  mail: Channel | undefined;
  sms: Channel | undefined;
  /** Where links lead, without a slash at its end. */
  address: string;
  /** The bare address that mail comes from. */
  from: string;
}

export function openMessenger({ smtpUrl, mailFrom, smsUrl, smsToken, address }: MessengerOptions): Messenger {
  return {
    mail: smtpUrl && mailFrom ? mailChannel({ url: smtpUrl, from: mailFrom }) : undefined,
    sms: smsUrl && smsToken ? smsChannel({ url: smsUrl, token: smsToken }) : undefined,
    address: address.replace(/\/+$/, ''),
    from: addressOf(mailFrom ?? 'no-mail-leaves@daybook.invalid'),
  };
}

/** What the settings say of messages. Without PUBLIC_URL none leaves, and links are read on this machine. */
export function messagesOf(config: Config): MessengerOptions {
  const { SMTP_URL, MAIL_FROM, SMS_URL, SMS_TOKEN, PUBLIC_URL, PORT, secure } = config;
  return {
    ...{ smtpUrl: SMTP_URL, mailFrom: MAIL_FROM, smsUrl: SMS_URL, smsToken: SMS_TOKEN },
    address: PUBLIC_URL ?? `${secure ? 'https' : 'http'}://localhost:${PORT}`,
  };
}
