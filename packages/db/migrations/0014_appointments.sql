CREATE TABLE "appointment_changes" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"appointment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"what" text NOT NULL,
	"state" text NOT NULL,
	"provider_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"account_id" uuid,
	"by_client" boolean NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appointment_changes_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "appointment_changes_version" UNIQUE("organization_id","appointment_id","version"),
	CONSTRAINT "appointment_changes_what" CHECK ("appointment_changes"."what" in ('held', 'requested', 'booked', 'confirmed', 'moved', 'status', 'cancelled', 'lapsed'))
);
--> statement-breakpoint
CREATE TABLE "appointment_links" (
	"organization_id" uuid NOT NULL,
	"token_digest" text NOT NULL,
	"appointment_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appointment_links_organization_id_token_digest_pk" PRIMARY KEY("organization_id","token_digest"),
	CONSTRAINT "appointment_links_token" UNIQUE("token_digest")
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"busy_until" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"source" text NOT NULL,
	"client_id" uuid,
	"said" jsonb,
	"language" text NOT NULL,
	"note" text,
	"reason" text,
	"browser" text,
	"address" text,
	"mail" text,
	"version" integer DEFAULT 1 NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appointments_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "appointments_state" CHECK ("appointments"."state" in ('held', 'requested', 'booked', 'arrived', 'in-service', 'done', 'no-show', 'cancelled', 'lapsed')),
	CONSTRAINT "appointments_source" CHECK ("appointments"."source" in ('staff', 'page', 'portal')),
	CONSTRAINT "appointments_span" CHECK ("appointments"."starts_at" < "appointments"."ends_at" and "appointments"."ends_at" <= "appointments"."busy_until"),
	CONSTRAINT "appointments_place" CHECK ("appointments"."place" between 1 and 50),
	CONSTRAINT "appointments_held" CHECK ("appointments"."state" <> 'held' or "appointments"."expires_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "client_accesses" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"what" text NOT NULL,
	"purpose" text NOT NULL,
	"found" boolean NOT NULL,
	"client_ids" uuid[] NOT NULL,
	"address" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_accesses_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "client_accesses_purpose" CHECK ("client_accesses"."purpose" in ('care', 'booking', 'contact', 'correction', 'complaint', 'audit'))
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"like_name" text NOT NULL,
	"birth_date" date,
	"phone" text,
	"like_phone" text,
	"email" text,
	"language" text NOT NULL,
	"reminders" boolean NOT NULL,
	"merged_into" uuid,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clients_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "household_members" (
	"organization_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"relationship" text NOT NULL,
	CONSTRAINT "household_members_organization_id_client_id_pk" PRIMARY KEY("organization_id","client_id"),
	CONSTRAINT "household_members_relationship" CHECK ("household_members"."relationship" in ('self', 'spouse', 'partner', 'child', 'parent', 'sibling', 'guardian', 'other'))
);
--> statement-breakpoint
CREATE TABLE "households" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "households_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "provider_exceptions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"date" date NOT NULL,
	"kind" text NOT NULL,
	"starts" text,
	"ends" text,
	"note" text,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "provider_exceptions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "provider_exceptions_kind" CHECK ("provider_exceptions"."kind" in ('extra', 'off')),
	CONSTRAINT "provider_exceptions_span" CHECK (("provider_exceptions"."starts" is null) = ("provider_exceptions"."ends" is null) and ("provider_exceptions"."kind" = 'off' or "provider_exceptions"."starts" is not null))
);
--> statement-breakpoint
CREATE TABLE "provider_services" (
	"organization_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	CONSTRAINT "provider_services_organization_id_site_id_employee_id_service_id_pk" PRIMARY KEY("organization_id","site_id","employee_id","service_id")
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"organization_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"hours" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "providers_organization_id_site_id_employee_id_pk" PRIMARY KEY("organization_id","site_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_fil" text,
	"duration" integer NOT NULL,
	"buffer" integer NOT NULL,
	"step" integer NOT NULL,
	"capacity" integer NOT NULL,
	"price" bigint,
	"currency" text,
	"self_booking" text NOT NULL,
	"lead" integer NOT NULL,
	"notice" integer NOT NULL,
	"ahead" integer NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "services_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "services_self_booking" CHECK ("services"."self_booking" in ('no', 'ask', 'book')),
	CONSTRAINT "services_price" CHECK (("services"."price" is null) = ("services"."currency" is null)),
	CONSTRAINT "services_times" CHECK ("services"."duration" between 5 and 480 and "services"."buffer" between 0 and 240 and "services"."step" between 5 and 480
      and "services"."capacity" between 1 and 50)
);
--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "slug" text;--> statement-breakpoint
ALTER TABLE "leave_requests" ADD COLUMN "part_starts" text;--> statement-breakpoint
ALTER TABLE "leave_requests" ADD CONSTRAINT "leave_requests_part" CHECK ("leave_requests"."part_starts" is null or "leave_requests"."part_minutes" is not null);--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD COLUMN "kind" text DEFAULT 'shifts' NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_kind" CHECK ("calendar_feeds"."kind" in ('shifts', 'appointments'));--> statement-breakpoint
ALTER TABLE "appointment_changes" ADD CONSTRAINT "appointment_changes_appointment" FOREIGN KEY ("organization_id","appointment_id") REFERENCES "public"."appointments"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_changes" ADD CONSTRAINT "appointment_changes_account" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_links" ADD CONSTRAINT "appointment_links_appointment_fk" FOREIGN KEY ("organization_id","appointment_id") REFERENCES "public"."appointments"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_site_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_service" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."services"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_provider_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_client_fk" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."clients"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_accesses" ADD CONSTRAINT "client_accesses_account" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_merged_into" FOREIGN KEY ("organization_id","merged_into") REFERENCES "public"."clients"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_client" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."clients"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_household_fk" FOREIGN KEY ("organization_id","household_id") REFERENCES "public"."households"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_exceptions" ADD CONSTRAINT "provider_exceptions_provider" FOREIGN KEY ("organization_id","site_id","employee_id") REFERENCES "public"."providers"("organization_id","site_id","employee_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_services" ADD CONSTRAINT "provider_services_provider" FOREIGN KEY ("organization_id","site_id","employee_id") REFERENCES "public"."providers"("organization_id","site_id","employee_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_services" ADD CONSTRAINT "provider_services_service_fk" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."services"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_site_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointment_links_appointment" ON "appointment_links" USING btree ("organization_id","appointment_id");--> statement-breakpoint
CREATE INDEX "appointment_changes_provider" ON "appointment_changes" USING btree ("organization_id","provider_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointments_site" ON "appointments" USING btree ("organization_id","site_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointments_provider" ON "appointments" USING btree ("organization_id","provider_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointments_client" ON "appointments" USING btree ("organization_id","client_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointments_expiring" ON "appointments" USING btree ("organization_id","expires_at") WHERE expires_at is not null;--> statement-breakpoint
CREATE INDEX "client_accesses_time" ON "client_accesses" USING btree ("organization_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "client_accesses_clients" ON "client_accesses" USING gin ("client_ids");--> statement-breakpoint
CREATE INDEX "clients_name" ON "clients" USING btree ("organization_id","like_name");--> statement-breakpoint
CREATE INDEX "clients_phone" ON "clients" USING btree ("organization_id","like_phone");--> statement-breakpoint
CREATE INDEX "clients_email" ON "clients" USING btree ("organization_id","email");--> statement-breakpoint
CREATE INDEX "clients_sorted" ON "clients" USING btree ("organization_id",name collate "und-x-icu","id");--> statement-breakpoint
CREATE INDEX "clients_merged" ON "clients" USING btree ("organization_id","merged_into") WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX "household_members_household" ON "household_members" USING btree ("organization_id","household_id");--> statement-breakpoint
CREATE INDEX "provider_exceptions_date" ON "provider_exceptions" USING btree ("organization_id","site_id","employee_id","date");--> statement-breakpoint
CREATE INDEX "provider_services_service" ON "provider_services" USING btree ("organization_id","service_id","site_id");--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_slug" UNIQUE("slug");--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_slug_form" CHECK ("sites"."slug" ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$');--> statement-breakpoint
-- For the two constraints below: equal ids and overlapping times in one index.
create extension if not exists btree_gist;
--> statement-breakpoint
-- The proof that no place is given twice, and that a provider gives one service at a time. Whatever takes no capacity any
-- more is not in it, so that a place can be booked, cancelled and booked again without end.
alter table appointments
  add constraint appointments_no_double exclude using gist (
    organization_id with =, provider_id with =, place with =, tstzrange(starts_at, busy_until) with &&
  ) where (state not in ('cancelled', 'lapsed')),
  add constraint appointments_one_service exclude using gist (
    organization_id with =, provider_id with =, service_id with <>, tstzrange(starts_at, busy_until) with &&
  ) where (state not in ('cancelled', 'lapsed'));
--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'clients', 'households', 'household_members', 'client_accesses', 'services', 'providers', 'provider_services',
    'provider_exceptions', 'appointments', 'appointment_changes', 'appointment_links'
  ] loop
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
-- Facts: the serving role adds to them and reads them, nothing else.
grant select, insert on client_accesses, appointment_changes, appointment_links to daybook_app;
--> statement-breakpoint
grant select, insert on clients, households, services, providers, appointments to daybook_app;
--> statement-breakpoint
grant update (name, like_name, birth_date, phone, like_phone, email, language, reminders, merged_into, archived_at, version)
  on clients to daybook_app;
--> statement-breakpoint
grant update (name, version) on households to daybook_app;
--> statement-breakpoint
grant select, insert, update, delete on household_members to daybook_app;
--> statement-breakpoint
-- Who a client is today, and all that one is: what was merged keeps its id, and its facts keep theirs. As the caller,
-- who sees one organization.
create function client_became(asked uuid) returns uuid language sql stable as $$
  with recursive walk as (
    select c.id, c.merged_into, 0 as steps from clients c where c.id = asked
      and c.organization_id = nullif(current_setting('app.organization', true), '')::uuid
    union all
    select c.id, c.merged_into, w.steps + 1 from walk w join clients c on c.id = w.merged_into
      and c.organization_id = nullif(current_setting('app.organization', true), '')::uuid
  )
  select w.id from walk w where w.merged_into is null limit 1
$$;
--> statement-breakpoint
create function client_family(asked uuid) returns setof uuid language sql stable as $$
  with recursive walk as (
    select asked as id
    union
    select c.id from walk w join clients c on c.merged_into = w.id
      and c.organization_id = nullif(current_setting('app.organization', true), '')::uuid
  )
  select w.id from walk w
$$;
--> statement-breakpoint
-- Whether somebody is expected from then on, by whichever id it was booked.
create function client_is_awaited(asked uuid, since timestamptz) returns boolean language sql stable as $$
  select exists (
    select from appointments a
    where a.organization_id = nullif(current_setting('app.organization', true), '')::uuid
      and a.client_id in (select client_family(asked)) and a.starts_at >= since
      and a.state in ('held', 'requested', 'booked', 'arrived', 'in-service')
  )
$$;
--> statement-breakpoint
-- What row-level security keeps from an index, since `like` and similarity are not leakproof, the gate asks: of the
-- organization that the transaction has stated.
create extension if not exists pg_trgm;
--> statement-breakpoint
create index clients_words on clients using gin ((' ' || like_name) gin_trgm_ops, like_phone gin_trgm_ops, email gin_trgm_ops);
--> statement-breakpoint
create index clients_alike on clients using gin (like_name gin_trgm_ops);
--> statement-breakpoint
create policy gate on clients for select to daybook_gate using (true);
--> statement-breakpoint
create policy gate on client_accesses for select to daybook_gate using (true);
--> statement-breakpoint
grant select on clients, client_accesses to daybook_gate;
--> statement-breakpoint
-- Whose name has words that begin so, whose telephone number has these digits or whose mail address this in it: by name,
-- from behind a name and id. `words` are as in `like_name`, the longest first; what is null is not asked for.
create function gate.find_clients(
  words text[], digits text, mail text, archived boolean, after_name text, after_id uuid, most integer
)
returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
begin
  return query
    select c.id from clients c
    where c.organization_id = nullif(current_setting('app.organization', true), '')::uuid
      and c.merged_into is null and (archived or c.archived_at is null)
      and (words[1] is null or ' ' || c.like_name like '% ' || words[1] || '%')
      and (words[2] is null or ' ' || c.like_name like '% ' || words[2] || '%')
      and (words[3] is null
        or not exists (select from unnest(words[3:]) word where ' ' || c.like_name not like '% ' || word || '%'))
      and (digits is null or c.like_phone like '%' || digits || '%')
      and (mail is null or c.email like '%' || mail || '%')
      and (after_name is null or (c.name collate "und-x-icu", c.id) > (after_name, after_id))
    order by c.name collate "und-x-icu", c.id limit most;
end
$$;
--> statement-breakpoint
-- Who may be this person: the same name and birth date, a name alike, the same telephone number or mail address. Who was
-- archived is told too: they come back.
create function gate.like_clients(asked_name text, born date, asked_phone text, asked_mail text, most integer)
returns table (client_id uuid, same boolean)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
begin
  return query
    select c.id, coalesce(c.like_name = asked_name and c.birth_date = born, false)
    from clients c
    where c.organization_id = nullif(current_setting('app.organization', true), '')::uuid and c.merged_into is null
      and (c.like_name = asked_name or c.like_phone = asked_phone or c.email = asked_mail
        or (c.like_name % asked_name
          and similarity(c.like_name, asked_name) >= case when c.birth_date = born then 0.4 else 0.6 end))
    order by 2 desc, (c.like_phone = asked_phone) is true desc, (c.email = asked_mail) is true desc,
      similarity(c.like_name, asked_name) desc, c.recorded_at, c.id
    limit most;
end
$$;
--> statement-breakpoint
-- Who looked at any of these, the newest first, from behind a moment and id.
create function gate.client_looks(asked uuid[], looker uuid, before_at timestamptz, before_id uuid, most integer)
returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
begin
  return query
    select a.id from client_accesses a
    where a.organization_id = nullif(current_setting('app.organization', true), '')::uuid
      and a.client_ids && asked and (looker is null or a.account_id = looker)
      and (before_at is null or (a.recorded_at, a.id) < (before_at, before_id))
    order by a.recorded_at desc, a.id desc limit most;
end
$$;
--> statement-breakpoint
grant update (name, name_fil, duration, buffer, step, capacity, price, currency, self_booking, lead, notice, ahead, archived_at, version)
  on services to daybook_app;
--> statement-breakpoint
grant update (hours, version) on providers to daybook_app;
--> statement-breakpoint
-- Plans are no facts: what was saved is told by the audit trail.
grant select, insert, delete on provider_services, provider_exceptions to daybook_app;
--> statement-breakpoint
grant update (
  provider_id, place, starts_at, ends_at, busy_until, state, expires_at, client_id, said, language, note, reason, mail,
  version, sequence
) on appointments to daybook_app;
--> statement-breakpoint
grant update (slug) on sites to daybook_app;
--> statement-breakpoint
-- Which site a booking page is of; one that is archived has none.
create function gate.booking_site(asked text)
returns table (organization_id uuid, site_id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.organization_id, s.id from sites s where s.slug = asked and s.archived_at is null
$$;
--> statement-breakpoint
-- Whose site can be booked by anyone: by its id, since the page knows it.
create function gate.bookable_site(asked uuid)
returns table (organization_id uuid, site_id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.organization_id, s.id from sites s where s.id = asked and s.slug is not null and s.archived_at is null
$$;
--> statement-breakpoint
create policy gate on appointment_links for select to daybook_gate using (true);
--> statement-breakpoint
grant select on appointment_links to daybook_gate;
--> statement-breakpoint
create function gate.appointment_link(asked_digest text)
returns table (organization_id uuid, appointment_id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select l.organization_id, l.appointment_id from appointment_links l where l.token_digest = asked_digest
$$;
--> statement-breakpoint
-- Whose appointment a browser holds or has booked: it names the appointment, and proves itself by its cookie.
create policy gate on appointments for select to daybook_gate using (true);
--> statement-breakpoint
grant select on appointments to daybook_gate;
--> statement-breakpoint
create function gate.own_appointment(asked uuid, asked_browser text)
returns table (organization_id uuid, appointment_id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.organization_id, a.id from appointments a where a.id = asked and a.browser = asked_browser
$$;
--> statement-breakpoint
do $$
declare
  gate_function regprocedure;
begin
  foreach gate_function in array array[
    'gate.booking_site(text)', 'gate.bookable_site(uuid)', 'gate.appointment_link(text)',
    'gate.own_appointment(uuid, text)', 'gate.find_clients(text[], text, text, boolean, text, uuid, integer)',
    'gate.like_clients(text, date, text, text, integer)', 'gate.client_looks(uuid[], uuid, timestamptz, uuid, integer)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', gate_function);
    execute format('grant execute on function %s to daybook_app', gate_function);
    execute format('alter function %s owner to daybook_gate', gate_function);
  end loop;
end
$$;
