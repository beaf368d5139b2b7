CREATE TABLE "early_passes" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kiosk_id" uuid,
	"author_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "early_passes_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "opening_hours" (
	"organization_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"opens" text NOT NULL,
	"closes" text NOT NULL,
	CONSTRAINT "opening_hours_organization_id_site_id_weekday_pk" PRIMARY KEY("organization_id","site_id","weekday"),
	CONSTRAINT "opening_hours_weekday" CHECK ("opening_hours"."weekday" between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "export_files" (
	"organization_id" uuid NOT NULL,
	"export_id" uuid NOT NULL,
	"form" text NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "export_files_organization_id_export_id_form_pk" PRIMARY KEY("organization_id","export_id","form")
);
--> statement-breakpoint
CREATE TABLE "exports" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"series" text NOT NULL,
	"number" integer NOT NULL,
	"layout" text NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"site_id" uuid,
	"with_pay" boolean NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"of" integer NOT NULL,
	"state_digest" text,
	"content" jsonb,
	"author_id" uuid NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exports_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "exports_number" UNIQUE("organization_id","series","number"),
	CONSTRAINT "exports_state" CHECK ("exports"."state" in ('working', 'ready', 'failed')),
	CONSTRAINT "exports_layout" CHECK ("exports"."layout" in ('hours', 'payroll', 'timesheets'))
);
--> statement-breakpoint
CREATE TABLE "file_links" (
	"organization_id" uuid NOT NULL,
	"token_digest" text NOT NULL,
	"file_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_links_organization_id_token_digest_pk" PRIMARY KEY("organization_id","token_digest"),
	CONSTRAINT "file_links_token" UNIQUE("token_digest")
);
--> statement-breakpoint
CREATE TABLE "file_chunks" (
	"organization_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "file_chunks_organization_id_file_id_position_pk" PRIMARY KEY("organization_id","file_id","position")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "files_size" CHECK ("files"."size" >= 0)
);
--> statement-breakpoint
CREATE TABLE "leave_adjustments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"kind_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"minutes" integer NOT NULL,
	"reason" text NOT NULL,
	"author_id" uuid NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "leave_adjustments_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "leave_days" (
	"organization_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"date" date NOT NULL,
	"minutes" integer NOT NULL,
	CONSTRAINT "leave_days_organization_id_request_id_date_pk" PRIMARY KEY("organization_id","request_id","date"),
	CONSTRAINT "leave_days_minutes" CHECK ("leave_days"."minutes" between 1 and 1440)
);
--> statement-breakpoint
CREATE TABLE "leave_kinds" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"paid" boolean NOT NULL,
	"day_minutes" integer NOT NULL,
	"yearly_minutes" integer,
	"askable" boolean NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "leave_kinds_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "leave_kinds_day" CHECK ("leave_kinds"."day_minutes" between 15 and 1440)
);
--> statement-breakpoint
CREATE TABLE "leave_requests" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"kind_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"part_minutes" integer,
	"note" text NOT NULL,
	"asked_by" text NOT NULL,
	"account_id" uuid,
	"kiosk_id" uuid,
	"state" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "leave_requests_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "leave_requests_state" CHECK ("leave_requests"."state" in ('asked', 'approved', 'declined', 'withdrawn')),
	CONSTRAINT "leave_requests_asked_by" CHECK ("leave_requests"."asked_by" in ('employee', 'kiosk', 'manager')),
	CONSTRAINT "leave_requests_span" CHECK ("leave_requests"."from_date" <= "leave_requests"."to_date")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_digest" text NOT NULL,
	"author_id" uuid NOT NULL,
	"last_read_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feeds_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "calendar_feeds_token" UNIQUE("token_digest")
);
--> statement-breakpoint
CREATE TABLE "message_reads" (
	"organization_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"kiosk_id" uuid,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_reads_organization_id_message_id_employee_id_pk" PRIMARY KEY("organization_id","message_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "planned_shifts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"business_date" date NOT NULL,
	"start_wall" timestamp(0) NOT NULL,
	"end_wall" timestamp(0) NOT NULL,
	"zone" text NOT NULL,
	"break_minutes" integer NOT NULL,
	"note" text NOT NULL,
	"author_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "planned_shifts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "planned_shifts_span" CHECK ("planned_shifts"."start_wall" < "planned_shifts"."end_wall" and "planned_shifts"."end_wall" <= "planned_shifts"."start_wall" + interval '24 hours'),
	CONSTRAINT "planned_shifts_break" CHECK ("planned_shifts"."break_minutes" between 0 and 480)
);
--> statement-breakpoint
CREATE TABLE "published_shifts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"business_date" date NOT NULL,
	"start_wall" timestamp(0) NOT NULL,
	"end_wall" timestamp(0) NOT NULL,
	"zone" text NOT NULL,
	"break_minutes" integer NOT NULL,
	"note" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "published_shifts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "roster_templates" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"entries" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "roster_templates_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "punches" DROP CONSTRAINT "punches_source";--> statement-breakpoint
ALTER TABLE "calendar_days" DROP CONSTRAINT "calendar_days_kind";--> statement-breakpoint
ALTER TABLE "punches" ADD COLUMN "pass_id" uuid;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD COLUMN "open" text DEFAULT 'usual' NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD COLUMN "opens" text;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD COLUMN "closes" text;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "late_grace" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "early_in" integer;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "leave_grace" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "missing_after" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "propose_out_after" integer DEFAULT 120 NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "rest" integer DEFAULT 480 NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "opening_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "early_passes" ADD CONSTRAINT "early_passes_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "early_passes" ADD CONSTRAINT "early_passes_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "early_passes" ADD CONSTRAINT "early_passes_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_files" ADD CONSTRAINT "export_files_export" FOREIGN KEY ("organization_id","export_id") REFERENCES "public"."exports"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_files" ADD CONSTRAINT "export_files_file" FOREIGN KEY ("organization_id","file_id") REFERENCES "public"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_links" ADD CONSTRAINT "file_links_file" FOREIGN KEY ("organization_id","file_id") REFERENCES "public"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_links" ADD CONSTRAINT "file_links_account" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_chunks" ADD CONSTRAINT "file_chunks_file" FOREIGN KEY ("organization_id","file_id") REFERENCES "public"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_adjustments" ADD CONSTRAINT "leave_adjustments_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_adjustments" ADD CONSTRAINT "leave_adjustments_kind" FOREIGN KEY ("organization_id","kind_id") REFERENCES "public"."leave_kinds"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_adjustments" ADD CONSTRAINT "leave_adjustments_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_days" ADD CONSTRAINT "leave_days_request" FOREIGN KEY ("organization_id","request_id") REFERENCES "public"."leave_requests"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_kinds" ADD CONSTRAINT "leave_kinds_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_requests" ADD CONSTRAINT "leave_requests_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_requests" ADD CONSTRAINT "leave_requests_kind" FOREIGN KEY ("organization_id","kind_id") REFERENCES "public"."leave_kinds"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_requests" ADD CONSTRAINT "leave_requests_decided_by" FOREIGN KEY ("organization_id","decided_by") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reads" ADD CONSTRAINT "message_reads_message" FOREIGN KEY ("organization_id","message_id") REFERENCES "public"."messages"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reads" ADD CONSTRAINT "message_reads_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_shifts" ADD CONSTRAINT "planned_shifts_site_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_shifts" ADD CONSTRAINT "planned_shifts_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_shifts" ADD CONSTRAINT "planned_shifts_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_shifts" ADD CONSTRAINT "published_shifts_site_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_shifts" ADD CONSTRAINT "published_shifts_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_shifts" ADD CONSTRAINT "published_shifts_author" FOREIGN KEY ("organization_id","published_by") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_templates" ADD CONSTRAINT "roster_templates_site_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "early_passes_person" ON "early_passes" USING btree ("organization_id","employee_id","until");--> statement-breakpoint
CREATE UNIQUE INDEX "exports_working" ON "exports" USING btree ("organization_id","series") WHERE state = 'working';--> statement-breakpoint
CREATE INDEX "leave_adjustments_person" ON "leave_adjustments" USING btree ("organization_id","employee_id","year");--> statement-breakpoint
CREATE INDEX "leave_days_person" ON "leave_days" USING btree ("organization_id","employee_id","date");--> statement-breakpoint
CREATE INDEX "leave_requests_person" ON "leave_requests" USING btree ("organization_id","employee_id","from_date");--> statement-breakpoint
CREATE INDEX "leave_requests_waiting" ON "leave_requests" USING btree ("organization_id","from_date") WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX "calendar_feeds_person" ON "calendar_feeds" USING btree ("organization_id","employee_id");--> statement-breakpoint
CREATE INDEX "planned_shifts_site" ON "planned_shifts" USING btree ("organization_id","site_id","business_date");--> statement-breakpoint
CREATE INDEX "planned_shifts_person" ON "planned_shifts" USING btree ("organization_id","employee_id","business_date");--> statement-breakpoint
CREATE INDEX "published_shifts_site" ON "published_shifts" USING btree ("organization_id","site_id","business_date");--> statement-breakpoint
CREATE INDEX "published_shifts_person" ON "published_shifts" USING btree ("organization_id","employee_id","business_date");--> statement-breakpoint
CREATE INDEX "roster_templates_site" ON "roster_templates" USING btree ("organization_id","site_id");--> statement-breakpoint
ALTER TABLE "punches" ADD CONSTRAINT "punches_source" CHECK ("punches"."source" in ('live', 'queue', 'manager', 'override'));--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_open" CHECK ("calendar_days"."open" in ('usual', 'closed', 'hours'));--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_hours" CHECK (("calendar_days"."open" = 'hours') = ("calendar_days"."opens" is not null) and ("calendar_days"."opens" is null) = ("calendar_days"."closes" is null));--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_kind" CHECK ("calendar_days"."kind" in ('regular-holiday', 'special-day', 'holiday', 'closed', 'other-hours'));--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_attendance" CHECK ("sites"."late_grace" between 0 and 240 and "sites"."early_in" between 0 and 720
      and "sites"."leave_grace" between 0 and 240 and "sites"."missing_after" between 0 and 720
      and "sites"."propose_out_after" between 0 and 1440 and "sites"."rest" between 0 and 1440);
--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'opening_hours', 'planned_shifts', 'published_shifts', 'roster_templates', 'calendar_feeds', 'message_reads',
    'early_passes', 'leave_kinds', 'leave_requests', 'leave_days', 'leave_adjustments', 'files', 'file_chunks',
    'exports', 'export_files', 'file_links'
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
grant select, insert on message_reads, early_passes, leave_days, leave_adjustments, files, file_chunks, export_files
  to daybook_app;
--> statement-breakpoint
-- Plans are no facts: what was published is told by the audit trail.
grant select, insert, update, delete on opening_hours, planned_shifts, published_shifts, roster_templates to daybook_app;
--> statement-breakpoint
grant select, insert, delete on file_links to daybook_app;
--> statement-breakpoint
grant select, insert on calendar_feeds, leave_kinds, leave_requests, exports to daybook_app;
--> statement-breakpoint
grant update (token_digest, last_read_at, revoked_at) on calendar_feeds to daybook_app;
--> statement-breakpoint
grant update (name, paid, day_minutes, yearly_minutes, askable, archived_at, version) on leave_kinds to daybook_app;
--> statement-breakpoint
grant update (state, decided_by, decided_at, reason, version) on leave_requests to daybook_app;
--> statement-breakpoint
grant update (state, done, "of", state_digest, content, finished_at) on exports to daybook_app;
--> statement-breakpoint
grant update (open, opens, closes) on calendar_days to daybook_app;
--> statement-breakpoint
grant update (late_grace, early_in, leave_grace, missing_after, propose_out_after, rest, opening_version) on sites to daybook_app;
--> statement-breakpoint
-- The moment of a planned wall time, by the time zone database of now: a time that comes twice is the first, one that is
-- skipped is as long after the change (Temporal's `compatible`). The database itself would take the second of two. Both
-- times it is the offset of before the change that counts, and the one of a day before the wall time is always that one;
-- the offset of a day after counts only where it alone shows the wall time. One expression, so that it is inlined.
create function plan_moment(wall timestamp, zone text)
returns timestamptz language sql stable parallel safe
as $$
  select case
    when ((wall + ((wall - interval '24 hours') - ((wall - interval '24 hours') at time zone 'UTC' at time zone zone)))
          at time zone 'UTC' at time zone zone) <> wall
      and ((wall + ((wall + interval '24 hours') - ((wall + interval '24 hours') at time zone 'UTC' at time zone zone)))
          at time zone 'UTC' at time zone zone) = wall
    then (wall + ((wall + interval '24 hours') - ((wall + interval '24 hours') at time zone 'UTC' at time zone zone)))
      at time zone 'UTC'
    else (wall + ((wall - interval '24 hours') - ((wall - interval '24 hours') at time zone 'UTC' at time zone zone)))
      at time zone 'UTC'
  end
$$;
--> statement-breakpoint
create policy gate on calendar_feeds for select to daybook_gate using (true);
--> statement-breakpoint
grant select on calendar_feeds to daybook_gate;
--> statement-breakpoint
create policy gate on file_links for select to daybook_gate using (true);
--> statement-breakpoint
grant select on file_links to daybook_gate;
--> statement-breakpoint
-- Whose shifts an address is about; nothing for one that is revoked, or of somebody who works here no more.
create function gate.calendar_feed(asked_digest text)
returns table (organization_id uuid, feed_id uuid, employee_id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select f.organization_id, f.id, f.employee_id
  from calendar_feeds f
  join employees e on e.organization_id = f.organization_id and e.id = f.employee_id and e.archived_at is null
  where f.token_digest = asked_digest and f.revoked_at is null
$$;
--> statement-breakpoint
-- Which file a link is to; nothing once it has ended, or when whom it was made for may not sign in any more.
create function gate.file_link(asked_digest text, at timestamptz)
returns table (organization_id uuid, file_id uuid, account_id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select l.organization_id, l.file_id, l.account_id
  from file_links l
  join accounts a on a.organization_id = l.organization_id and a.id = l.account_id and a.disabled_at is null
  where l.token_digest = asked_digest and l.ends_at > at
$$;
--> statement-breakpoint
do $$
declare
  gate_function regprocedure;
begin
  foreach gate_function in array array[
    'gate.calendar_feed(text)', 'gate.file_link(text, timestamptz)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', gate_function);
    execute format('grant execute on function %s to daybook_app', gate_function);
    execute format('alter function %s owner to daybook_gate', gate_function);
  end loop;
end
$$;
