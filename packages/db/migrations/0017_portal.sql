CREATE TABLE "client_accounts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"login" text NOT NULL,
	"kind" text NOT NULL,
	"password_hash" text,
	"language" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_accounts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "client_accounts_login" UNIQUE("organization_id","login"),
	CONSTRAINT "client_accounts_client" UNIQUE("organization_id","client_id","kind"),
	CONSTRAINT "client_accounts_kind" CHECK ("client_accounts"."kind" in ('mail', 'code')),
	CONSTRAINT "client_accounts_login_case" CHECK ("client_accounts"."login" = lower("client_accounts"."login"))
);
--> statement-breakpoint
CREATE TABLE "client_codes" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid,
	"site_id" uuid NOT NULL,
	"said" jsonb,
	"code_hash" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_codes_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "client_codes_code" UNIQUE("code_hash"),
	CONSTRAINT "client_codes_kind" CHECK ("client_codes"."kind" in ('mail', 'desk')),
	CONSTRAINT "client_codes_said" CHECK ("client_codes"."said" is null or "client_codes"."account_id" is null)
);
--> statement-breakpoint
CREATE TABLE "client_sessions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"browser" text NOT NULL,
	"address" text NOT NULL,
	CONSTRAINT "client_sessions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "client_sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "guardian_ends" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"ended_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guardian_ends_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "guardian_ends_once" UNIQUE("organization_id","guardian_id","child_id")
);
--> statement-breakpoint
ALTER TABLE "outgoing_messages" DROP CONSTRAINT "outgoing_messages_kind";--> statement-breakpoint
ALTER TABLE "outgoing_messages" DROP CONSTRAINT "outgoing_messages_about";--> statement-breakpoint
ALTER TABLE "client_accesses" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "client_accesses" ADD COLUMN "client_account_id" uuid;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD COLUMN "client_code_id" uuid;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD COLUMN "guardian_end_id" uuid;--> statement-breakpoint
ALTER TABLE "client_accounts" ADD CONSTRAINT "client_accounts_client_fk" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."clients"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_accounts" ADD CONSTRAINT "client_accounts_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_codes" ADD CONSTRAINT "client_codes_account_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."client_accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_codes" ADD CONSTRAINT "client_codes_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_sessions" ADD CONSTRAINT "client_sessions_account_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."client_accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_ends" ADD CONSTRAINT "guardian_ends_guardian" FOREIGN KEY ("organization_id","guardian_id") REFERENCES "public"."clients"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_ends" ADD CONSTRAINT "guardian_ends_child" FOREIGN KEY ("organization_id","child_id") REFERENCES "public"."clients"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "client_codes_account" ON "client_codes" USING btree ("organization_id","account_id");--> statement-breakpoint
CREATE INDEX "client_codes_said" ON "client_codes" USING btree ("organization_id","ends_at") WHERE said is not null;--> statement-breakpoint
CREATE INDEX "client_sessions_account" ON "client_sessions" USING btree ("organization_id","account_id","created_at");--> statement-breakpoint
ALTER TABLE "client_accesses" ADD CONSTRAINT "client_accesses_client_account" FOREIGN KEY ("organization_id","client_account_id") REFERENCES "public"."client_accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_client_code" FOREIGN KEY ("organization_id","client_code_id") REFERENCES "public"."client_codes"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_guardian_end" FOREIGN KEY ("organization_id","guardian_end_id") REFERENCES "public"."guardian_ends"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointments_requested" ON "appointments" USING btree ("organization_id","site_id","recorded_at") WHERE state = 'requested';--> statement-breakpoint
CREATE INDEX "clients_born" ON "clients" USING btree ("organization_id","birth_date");--> statement-breakpoint
ALTER TABLE "client_accesses" ADD CONSTRAINT "client_accesses_by" CHECK (num_nonnulls("client_accesses"."account_id", "client_accesses"."client_account_id") = 1);--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_kind" CHECK ("outgoing_messages"."kind" in ('booking-confirm', 'booked', 'moved', 'cancelled', 'reminder-24h', 'reminder-2h',
      'password-reset', 'invitation', 'report-due', 'portal-link', 'guardian-ended'));--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_about" CHECK (("outgoing_messages"."appointment_id" is null) = ("outgoing_messages"."appointment_version" is null)
      and num_nonnulls("outgoing_messages"."appointment_id", "outgoing_messages"."account_id", "outgoing_messages"."client_code_id", "outgoing_messages"."guardian_end_id") > 0);--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['client_accounts', 'client_sessions', 'client_codes', 'guardian_ends'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant on %I to daybook_app
         using (organization_id = nullif(current_setting(''app.organization'', true), '''')::uuid)
         with check (organization_id = nullif(current_setting(''app.organization'', true), '''')::uuid)',
      tenant_table
    );
  end loop;
end
$$;
--> statement-breakpoint
-- Whose it is and where it was opened stays as it was; the address on record may be another one day.
grant select, insert, update (login, password_hash, language) on client_accounts to daybook_app;
--> statement-breakpoint
grant select, insert, delete on client_sessions to daybook_app;
--> statement-breakpoint
-- What was said is forgotten when it is used or too old.
grant select, insert, update (used_at, said) on client_codes to daybook_app;
--> statement-breakpoint
grant select, insert on guardian_ends to daybook_app;
--> statement-breakpoint
create policy gate on client_accounts for select to daybook_gate using (true);
--> statement-breakpoint
create policy gate on client_sessions for select to daybook_gate using (true);
--> statement-breakpoint
create policy gate_seen on client_sessions for update to daybook_gate using (true);
--> statement-breakpoint
create policy gate on client_codes for select to daybook_gate using (true);
--> statement-breakpoint
grant select on client_accounts, client_sessions, client_codes to daybook_gate;
--> statement-breakpoint
grant update (last_seen_at) on client_sessions to daybook_gate;
--> statement-breakpoint
-- A portal session that lives: used within `idle`, not older than twelve hours. It speaks for who the client is today;
-- who was archived has none. A record is open to whom the desk has given a code, and to an address as long as it stands on
-- the record: so the desk ends it by taking the address off, and whoever registered under another's name does not see
-- what is that one's once somebody merged the two.
create function gate.client_session(asked_hash text, at timestamptz, idle interval)
returns table (
  organization_id uuid, session_id uuid, created_at timestamptz, last_seen_at timestamptz, account_id uuid,
  client_id uuid, site_id uuid, zone text, login text, language text
)
language sql stable security definer set search_path = public, pg_temp
as $$
  with recursive found as (
    select s.organization_id, s.id, s.created_at, s.last_seen_at, a.id as account_id, a.client_id, a.site_id, a.kind,
      a.login, a.language
    from client_sessions s
    join client_accounts a on a.organization_id = s.organization_id and a.id = s.account_id
    where s.token_hash = asked_hash and s.last_seen_at > at - idle and s.created_at > at - interval '12 hours'
  ), walk as (
    select c.id, c.merged_into, c.archived_at, c.email from found f
    join clients c on c.organization_id = f.organization_id and c.id = f.client_id
    union all
    select c.id, c.merged_into, c.archived_at, c.email from found f, walk w
    join clients c on c.id = w.merged_into
    where c.organization_id = f.organization_id
  )
  select f.organization_id, f.id, f.created_at, f.last_seen_at, f.account_id, w.id, f.site_id, t.zone, f.login, f.language
  from found f
  join walk w on w.merged_into is null and w.archived_at is null
    and (f.kind = 'code' or w.email = f.login)
  join sites t on t.organization_id = f.organization_id and t.id = f.site_id
$$;
--> statement-breakpoint
-- Notes that a person used this session.
create function gate.touch_client_session(asked_hash text, at timestamptz)
returns void
language sql volatile security definer set search_path = public, pg_temp
as $$ update client_sessions s set last_seen_at = at where s.token_hash = asked_hash and s.last_seen_at < at $$;
--> statement-breakpoint
-- A one-time code that is still good, to its organization; using it up is the caller's, inside that organization.
create function gate.client_code(asked_hash text, at timestamptz)
returns table (organization_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select c.organization_id, c.id from client_codes c where c.code_hash = asked_hash and c.used_at is null and c.ends_at > at
$$;
--> statement-breakpoint
do $$
declare
  gate_function regprocedure;
begin
  foreach gate_function in array array[
    'gate.client_session(text, timestamptz, interval)', 'gate.touch_client_session(text, timestamptz)',
    'gate.client_code(text, timestamptz)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', gate_function);
    execute format('grant execute on function %s to daybook_app', gate_function);
    execute format('alter function %s owner to daybook_gate', gate_function);
  end loop;
end
$$;
