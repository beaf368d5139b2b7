CREATE TABLE "amendments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"action" text NOT NULL,
	"punch_id" uuid NOT NULL,
	"held_id" uuid,
	"employee_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "amendments_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "amendments_action" CHECK ("amendments"."action" in ('add', 'accept', 'void'))
);
--> statement-breakpoint
CREATE TABLE "held_punches" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid,
	"site_id" uuid NOT NULL,
	"kiosk_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"business_date" date NOT NULL,
	"method" text NOT NULL,
	"standing" text NOT NULL,
	"why" text NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"elapsed_ms" bigint,
	"skew_ms" bigint,
	"boot_id" uuid,
	"queue_version" integer,
	CONSTRAINT "held_punches_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "held_punches_kind" CHECK ("held_punches"."kind" in ('in', 'break-start', 'break-end', 'out')),
	CONSTRAINT "held_punches_standing" CHECK ("held_punches"."standing" in ('unverified', 'quarantined'))
);
--> statement-breakpoint
CREATE TABLE "sealing_keys" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"public_key" text NOT NULL,
	"private_key" text,
	"retired_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sealing_keys_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "punches" DROP CONSTRAINT "punches_method";--> statement-breakpoint
ALTER TABLE "punches" ADD COLUMN "source" text DEFAULT 'live' NOT NULL;--> statement-breakpoint
ALTER TABLE "punches" ADD COLUMN "elapsed_ms" bigint;--> statement-breakpoint
ALTER TABLE "punches" ADD COLUMN "skew_ms" bigint;--> statement-breakpoint
ALTER TABLE "punches" ADD COLUMN "boot_id" uuid;--> statement-breakpoint
ALTER TABLE "punches" ADD COLUMN "queue_version" integer;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_punch_fk" FOREIGN KEY ("organization_id","punch_id") REFERENCES "public"."punches"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_held_fk" FOREIGN KEY ("organization_id","held_id") REFERENCES "public"."held_punches"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_punches" ADD CONSTRAINT "held_punches_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_punches" ADD CONSTRAINT "held_punches_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "amendments_void" ON "amendments" USING btree ("organization_id","punch_id") WHERE action = 'void';--> statement-breakpoint
CREATE INDEX "amendments_punch" ON "amendments" USING btree ("organization_id","punch_id");--> statement-breakpoint
CREATE INDEX "amendments_held" ON "amendments" USING btree ("organization_id","held_id") WHERE held_id is not null;--> statement-breakpoint
CREATE INDEX "held_punches_person" ON "held_punches" USING btree ("organization_id","employee_id","at");--> statement-breakpoint
CREATE INDEX "held_punches_recorded" ON "held_punches" USING btree ("organization_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sealing_keys_current" ON "sealing_keys" USING btree ("organization_id") WHERE retired_at is null;--> statement-breakpoint
ALTER TABLE "punches" ADD CONSTRAINT "punches_source" CHECK ("punches"."source" in ('live', 'queue', 'manager'));--> statement-breakpoint
ALTER TABLE "punches" ADD CONSTRAINT "punches_method" CHECK ("punches"."method" in ('pin', 'badge', 'named', 'manager'));
--> statement-breakpoint
-- Every new tenant table: row-level security, forced, one policy for the serving role.
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['held_punches', 'amendments', 'sealing_keys'] loop
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
-- Facts: the serving role adds to them and reads them, nothing else. What a tablet kept and what a manager enters is
-- written by the server's own verbs, inside the organization.
grant select, insert on held_punches, amendments to daybook_app;
--> statement-breakpoint
grant insert on punches, punch_aliases to daybook_app;
--> statement-breakpoint
grant update (state, site_id, punch_id, kind, at, shift_start, shift_date) on presence to daybook_app;
--> statement-breakpoint
grant select, insert on sealing_keys to daybook_app;
--> statement-breakpoint
grant update (private_key, retired_at) on sealing_keys to daybook_app;
--> statement-breakpoint
create policy gate on amendments for select to daybook_gate using (true);
--> statement-breakpoint
grant select on amendments to daybook_gate;
--> statement-breakpoint
-- The punches that count: all but those that an amendment has voided. Whoever values or shows hours reads these.
create view counted_punches with (security_invoker = true) as
  select p.* from punches p
  where not exists (
    select from amendments a where a.organization_id = p.organization_id and a.punch_id = p.id and a.action = 'void');
--> statement-breakpoint
grant select on counted_punches to daybook_app, daybook_gate;
--> statement-breakpoint
-- What a person's counted punches come to now. For what arrives late or is corrected; the clock-in itself goes step by
-- step. The caller holds the person's presence row. Answers at which site the person was before, and is now.
create function recount_presence(organization uuid, employee uuid)
returns table (former uuid, present uuid) language sql volatile
as $$
  with opened as (
    select p.at, p.business_date from counted_punches p
    where p.organization_id = organization and p.employee_id = employee and p.kind = 'in'
    order by p.at desc, p.recorded_at desc limit 1
  ), since as (
    select p.kind, p.at, p.recorded_at from counted_punches p, opened o
    where p.organization_id = organization and p.employee_id = employee and p.at >= o.at
  ), told as (
    select case
      when not exists (select from opened) or exists (select from since where kind = 'out') then 'out'
      when (select kind from since where kind in ('break-start', 'break-end') order by at desc, recorded_at desc limit 1) = 'break-start'
        then 'break'
      else 'in' end as state
  ), newest as (
    select p.id, p.site_id, p.kind, p.at from counted_punches p
    where p.organization_id = organization and p.employee_id = employee
    order by p.at desc, p.recorded_at desc limit 1
  )
  update presence p set
    state = t.state, site_id = n.site_id, punch_id = n.id, kind = n.kind, at = n.at,
    shift_start = case when t.state <> 'out' then o.at end,
    shift_date = case when t.state <> 'out' then o.business_date end
  from told t left join newest n on true left join opened o on true
  cross join (
    select q.site_id from presence q where q.organization_id = organization and q.employee_id = employee
  ) before
  where p.organization_id = organization and p.employee_id = employee
  returning before.site_id, p.site_id
$$;
--> statement-breakpoint
-- A clock-in tells a person's day by the punches that count. The rest of the function stays as it was written, so only
-- this line of it is changed.
do $$
declare
  before text := pg_get_functiondef('gate.punch(jsonb)'::regprocedure);
  after text := replace(before, 'p.recorded_at from punches p', 'p.recorded_at from counted_punches p');
begin
  if after = before then raise exception 'the clock-in does not read punches where it was expected to'; end if;
  execute after;
end
$$;
--> statement-breakpoint
-- For jobs, which look after one organization after the other: which there are.
create function gate.organizations()
returns setof uuid
language sql stable security definer set search_path = public, pg_temp
as $$ select id from organizations order by recorded_at, id $$;
--> statement-breakpoint
revoke all on function gate.organizations() from public;
--> statement-breakpoint
grant execute on function gate.organizations() to daybook_app;
--> statement-breakpoint
alter function gate.organizations() owner to daybook_gate;
--> statement-breakpoint
-- The same as before, but for when the kiosk was revoked: what it still brings is taken in for 30 days.
drop function gate.kiosk_session(text, timestamptz);
--> statement-breakpoint
create function gate.kiosk_session(asked_hash text, at timestamptz)
returns table (
  organization_id uuid, session_id uuid, created_at timestamptz, renewed boolean, kiosk_id uuid, site_id uuid, purpose text,
  revoked_at timestamptz
)
language sql stable security definer set search_path = public, pg_temp
as $$
  select k.organization_id, s.id, s.created_at, s.ends_at is not null, k.id, k.site_id, k.purpose, k.revoked_at
  from kiosk_sessions s
  join kiosks k on k.organization_id = s.organization_id and k.id = s.kiosk_id
  where s.token_hash = asked_hash and (s.ends_at is null or s.ends_at > at)
$$;
--> statement-breakpoint
revoke all on function gate.kiosk_session(text, timestamptz) from public;
--> statement-breakpoint
grant execute on function gate.kiosk_session(text, timestamptz) to daybook_app;
--> statement-breakpoint
alter function gate.kiosk_session(text, timestamptz) owner to daybook_gate;
