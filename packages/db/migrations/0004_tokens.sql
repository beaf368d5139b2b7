CREATE TABLE "api_tokens" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"hint" text NOT NULL,
	"scopes" text[] NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_tokens_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "api_tokens_token" UNIQUE("token_hash"),
	CONSTRAINT "api_tokens_scopes" CHECK ("api_tokens"."scopes" <@ array['read'] and cardinality("api_tokens"."scopes") > 0)
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_account_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_account" ON "api_tokens" USING btree ("organization_id","account_id");
--> statement-breakpoint
alter table api_tokens enable row level security;
--> statement-breakpoint
alter table api_tokens force row level security;
--> statement-breakpoint
create policy tenant on api_tokens to daybook_app
  using (organization_id = nullif(current_setting('app.organization', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization', true), '')::uuid);
--> statement-breakpoint
grant select, insert on api_tokens to daybook_app;
--> statement-breakpoint
-- Who made it, what it may do and until when stay as they were made.
grant update (token_hash, hint, revoked_at) on api_tokens to daybook_app;
--> statement-breakpoint
create policy gate on api_tokens for select to daybook_gate using (true);
--> statement-breakpoint
create policy gate_used on api_tokens for update to daybook_gate using (true);
--> statement-breakpoint
grant select, update (last_used_at) on api_tokens to daybook_gate;
--> statement-breakpoint
-- An API token that is still good, of an account that is not disabled.
create function gate.api_token(asked_hash text, at timestamptz)
returns table (
  organization_id uuid, token_id uuid, scopes text[], last_used_at timestamptz, account_id uuid, name text, login text,
  role text, language text, all_sites boolean, sites uuid[], employee_id uuid
)
language sql stable security definer set search_path = public, pg_temp
as $$
  select t.organization_id, t.id, t.scopes, t.last_used_at, a.id, a.name, a.login, a.role, a.language, a.all_sites,
    array(select x.site_id from account_sites x where x.organization_id = a.organization_id and x.account_id = a.id),
    a.employee_id
  from api_tokens t
  join accounts a on a.organization_id = t.organization_id and a.id = t.account_id and a.disabled_at is null
  where t.token_hash = asked_hash and t.revoked_at is null and t.ends_at > at
$$;
--> statement-breakpoint
create function gate.touch_api_token(asked_hash text, at timestamptz)
returns void
language sql volatile security definer set search_path = public, pg_temp
as $$
  update api_tokens t set last_used_at = at
  where t.token_hash = asked_hash and (t.last_used_at is null or t.last_used_at < at)
$$;
--> statement-breakpoint
drop function gate.alive(text[], text[], timestamptz, interval);
--> statement-breakpoint
-- Of these open streams' credentials, those that still live. Touches nothing: a stream keeps no session alive.
create function gate.alive(staff_hashes text[], kiosk_hashes text[], token_hashes text[], at timestamptz, idle interval)
returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.token_hash
  from staff_sessions s
  join accounts a on a.organization_id = s.organization_id and a.id = s.account_id and a.disabled_at is null
  where s.token_hash = any (staff_hashes) and s.last_seen_at > at - idle and s.created_at > at - interval '12 hours'
  union all
  select s.token_hash
  from kiosk_sessions s
  join kiosks k on k.organization_id = s.organization_id and k.id = s.kiosk_id and k.revoked_at is null
  where s.token_hash = any (kiosk_hashes) and (s.ends_at is null or s.ends_at > at)
  union all
  select t.token_hash
  from api_tokens t
  join accounts a on a.organization_id = t.organization_id and a.id = t.account_id and a.disabled_at is null
  where t.token_hash = any (token_hashes) and t.revoked_at is null and t.ends_at > at
$$;
--> statement-breakpoint
do $$
declare
  gate_function regprocedure;
begin
  foreach gate_function in array array[
    'gate.api_token(text, timestamptz)', 'gate.touch_api_token(text, timestamptz)',
    'gate.alive(text[], text[], text[], timestamptz, interval)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', gate_function);
    execute format('grant execute on function %s to daybook_app', gate_function);
    execute format('alter function %s owner to daybook_gate', gate_function);
  end loop;
end
$$;
