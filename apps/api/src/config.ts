import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { login, password } from '@daybook/contract/access';
import * as z from 'zod/mini';

/** A setting is wrong or missing; the message is one sentence that names it and says how to mend it. */
export class ConfigurationError extends Error {}

const number = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number)),
    z.int().check(z.minimum(least), z.maximum(most)),
  );
const url = (...protocols: string[]) =>
  z
    .string()
    .check(
      z.refine(
        (text) => URL.canParse(text.replace('@/', '@localhost/')) && protocols.some((p) => text.startsWith(`${p}:`)),
      ),
    );
/** `clinic@example.org`, or with a name before it: `Parian Clinic <clinic@example.org>`. */
const sender = z.string().check(z.maxLength(320), z.regex(/^(?:[^<>\r\n"]+ )?<?[^\s<>@"]+@[^\s<>@"]+>?$/));
const list = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
);
const origin = z.string().check(z.refine((text) => URL.canParse(text) && new URL(text).origin === text));

/** Each setting: its schema and, for the sentence, what it has to be. */
const settings = {
  PORT: { schema: z._default(number(1, 65_535), 4040), must: 'be a port number from 1 to 65535' },
  HOST: { schema: z.optional(z.string().check(z.minLength(1))), must: 'be an address to listen on' },
  DATABASE_URL: {
    schema: z.optional(url('postgres', 'postgresql')),
    must: 'be a postgres:// address of the serving role',
  },
  DATABASE_ADMIN_URL: {
    schema: z.optional(url('postgres', 'postgresql')),
    must: 'be a postgres:// address of the owner, direct and not pooled',
  },
  DAYBOOK_DATA: { schema: z._default(z.string().check(z.minLength(1)), '.daybook'), must: 'be a folder' },
  PUBLIC_URL: { schema: z.optional(origin), must: 'be the address people open, as https://daybook.example.org' },
  TLS_CERT: { schema: z.optional(z.string()), must: 'be the file of a certificate' },
  TLS_KEY: { schema: z.optional(z.string()), must: 'be the file of a key' },
  APP_SECRET: { schema: z.optional(z.string().check(z.minLength(32))), must: 'have at least 32 characters' },
  SESSION_LIFETIME: { schema: z._default(number(1, 43_200), 1800), must: 'be seconds from 1 to 43200' },
  SMTP_URL: {
    schema: z.optional(url('smtp', 'smtps')),
    must: 'be the smtp:// or smtps:// address of a mail server, as smtps://user:password@mail.example.org',
  },
  MAIL_FROM: {
    schema: z.optional(sender),
    must: 'be the address that mail comes from, as clinic@example.org or Parian Clinic <clinic@example.org>',
  },
  SMS_URL: {
    schema: z.optional(url('http', 'https')),
    must: 'be the https:// address of an SMS gateway that takes {to, text, id} as JSON',
  },
  SMS_TOKEN: { schema: z.optional(z.string().check(z.regex(/^[!-~]+$/))), must: 'be a bearer token without spaces' },
  TRUSTED_PROXIES: { schema: z._default(list, []), must: 'be addresses separated by commas' },
  CORS_ORIGINS: {
    schema: z._default(z.pipe(list, z.array(origin)), []),
    must: 'be origins separated by commas, as https://till.example.org',
  },
  ROLE: { schema: z._default(z.enum(['all', 'serve', 'work']), 'all'), must: 'be all, serve or work' },
  MANAGER_USERNAME: { schema: z.optional(login), must: 'be a login of 3 to 120 letters, digits and . _ + @ -' },
  MANAGER_PASSWORD: { schema: z.optional(password), must: 'have 10 to 200 characters' },
  LOG_LEVEL: {
    schema: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
    must: 'be debug, info, warn, error or silent',
  },
} as const;

type Settings = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']> };

export type Config = Omit<Settings, 'APP_SECRET'> & {
  APP_SECRET: string;
  /** Where the embedded database lives; undefined when DATABASE_URL says another. */
  embeddedDirectory: string | undefined;
  /** Whether people reach Daybook over TLS. */
  secure: boolean;
};

/** Reads the settings once, from the environment or, below it, from `.env`. Throws `ConfigurationError`. */
export function readConfig(environment: NodeJS.ProcessEnv, envFile = '.env'): Config {
  const given = { ...(existsSync(envFile) ? parseEnv(readFileSync(envFile, 'utf8')) : {}), ...environment };
  const read = Object.fromEntries(
    Object.entries(settings).map(([name, { schema, must }]) => {
      const value = given[name] === '' ? undefined : given[name];
      const result = z.safeParse(schema, value);
      if (!result.success) throw new ConfigurationError(`${name} must ${must}.`);
      return [name, result.data];
    }),
  ) as Settings;
  if (Boolean(read.DATABASE_URL) !== Boolean(read.DATABASE_ADMIN_URL)) {
    const missing = read.DATABASE_URL ? 'DATABASE_ADMIN_URL' : 'DATABASE_URL';
    throw new ConfigurationError(
      `${missing} is missing: give both the serving role's address and the owner's, or neither.`,
    );
  }
  if (read.DATABASE_URL && !read.APP_SECRET) {
    throw new ConfigurationError(
      'APP_SECRET is missing: with DATABASE_URL set it must be given, the same for every server.',
    );
  }
  if (Boolean(read.MANAGER_USERNAME) !== Boolean(read.MANAGER_PASSWORD)) {
    const missing = read.MANAGER_USERNAME ? 'MANAGER_PASSWORD' : 'MANAGER_USERNAME';
    throw new ConfigurationError(
      `${missing} is missing: the first owner needs both MANAGER_USERNAME and MANAGER_PASSWORD.`,
    );
  }
  if (Boolean(read.TLS_CERT) !== Boolean(read.TLS_KEY)) {
    const missing = read.TLS_CERT ? 'TLS_KEY' : 'TLS_CERT';
    throw new ConfigurationError(`${missing} is missing: https needs both TLS_CERT and TLS_KEY.`);
  }
  if (read.TLS_CERT && read.PUBLIC_URL?.startsWith('http:')) {
    throw new ConfigurationError('PUBLIC_URL must begin with https: when TLS_CERT and TLS_KEY are given.');
  }
  checkMessages(read);
  const data = resolve(read.DAYBOOK_DATA);
  return {
    ...read,
    DAYBOOK_DATA: data,
    APP_SECRET: read.APP_SECRET ?? keptSecret(data),
    embeddedDirectory: read.DATABASE_URL ? undefined : join(data, 'postgres'),
    secure: read.TLS_CERT !== undefined || (read.PUBLIC_URL?.startsWith('https:') ?? false),
  };
}

/** What messages need to leave the house, all of it or none. */
function checkMessages({ SMTP_URL, MAIL_FROM, SMS_URL, SMS_TOKEN, PUBLIC_URL }: Settings): void {
  if (Boolean(SMTP_URL) !== Boolean(MAIL_FROM)) {
    throw new ConfigurationError(
      SMTP_URL
        ? 'MAIL_FROM is missing: mail needs an address that it comes from, as clinic@example.org.'
        : 'SMTP_URL is missing: MAIL_FROM alone sends no mail; give the mail server, or neither.',
    );
  }
  if (Boolean(SMS_URL) !== Boolean(SMS_TOKEN)) {
    throw new ConfigurationError(
      `${SMS_URL ? 'SMS_TOKEN' : 'SMS_URL'} is missing: an SMS gateway needs both SMS_URL and SMS_TOKEN.`,
    );
  }
  if ((SMTP_URL || SMS_URL) && !PUBLIC_URL) {
    throw new ConfigurationError(
      'PUBLIC_URL is missing: links in messages lead to it, so it must be given with SMTP_URL or SMS_URL.',
    );
  }
}

/** The secret beside the embedded data, made on the first start and readable by its owner alone. */
function keptSecret(data: string): string {
  const file = join(data, 'app-secret');
  mkdirSync(data, { recursive: true, mode: 0o711 });
  if (!existsSync(file)) {
    // Of two starts at once both may come here: the file appears whole, and the first one's stays.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
}
