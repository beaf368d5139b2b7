CREATE TABLE "attachment_chunks" (
	"organization_id" uuid NOT NULL,
	"attachment_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "attachment_chunks_organization_id_attachment_id_position_pk" PRIMARY KEY("organization_id","attachment_id","position")
);
--> statement-breakpoint
CREATE TABLE "report_attachments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"field" text NOT NULL,
	"name" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"received" bigint DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"file_id" uuid,
	"removed_at" timestamp (3) with time zone,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_attachments_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "report_attachments_state" CHECK ("report_attachments"."state" in ('sending', 'kept', 'failed')),
	CONSTRAINT "report_attachments_kept" CHECK (("report_attachments"."state" = 'kept') = ("report_attachments"."file_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "day_reports" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"business_date" date NOT NULL,
	"corrects" uuid,
	"template_kind" text NOT NULL,
	"template_version" integer NOT NULL,
	"currency" text NOT NULL,
	"state" text NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"count_id" uuid,
	"opened_by_employee" uuid,
	"opened_by_account" uuid NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "day_reports_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "day_reports_state_known" CHECK ("day_reports"."state" in ('draft', 'submitted', 'returned', 'approved'))
);
--> statement-breakpoint
CREATE TABLE "report_counts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"counted" jsonb NOT NULL,
	"total" bigint NOT NULL,
	"expected" bigint NOT NULL,
	"after_shown" boolean NOT NULL,
	"employee_id" uuid,
	"account_id" uuid NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_counts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "report_counts_number" UNIQUE("organization_id","report_id","number")
);
--> statement-breakpoint
CREATE TABLE "report_decisions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"decision" text NOT NULL,
	"comment" text NOT NULL,
	"employee_id" uuid,
	"account_id" uuid NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_decisions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "report_decisions_decision" CHECK ("report_decisions"."decision" in ('approve', 'return', 'reopen'))
);
--> statement-breakpoint
CREATE TABLE "report_fields" (
	"organization_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"field" text NOT NULL,
	"value" jsonb,
	"version" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_fields_organization_id_report_id_field_pk" PRIMARY KEY("organization_id","report_id","field")
);
--> statement-breakpoint
CREATE TABLE "report_months" (
	"organization_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_months_organization_id_site_id_month_pk" PRIMARY KEY("organization_id","site_id","month"),
	CONSTRAINT "report_months_month" CHECK ("report_months"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
CREATE TABLE "report_reminders" (
	"organization_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"business_date" date NOT NULL,
	"kind" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_reminders_organization_id_site_id_business_date_kind_pk" PRIMARY KEY("organization_id","site_id","business_date","kind"),
	CONSTRAINT "report_reminders_kind" CHECK ("report_reminders"."kind" in ('before', 'after'))
);
--> statement-breakpoint
CREATE TABLE "report_templates" (
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_by" uuid,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_templates_organization_id_kind_version_pk" PRIMARY KEY("organization_id","kind","version"),
	CONSTRAINT "report_templates_kind" CHECK ("report_templates"."kind" in ('shop', 'health-centre'))
);
--> statement-breakpoint
CREATE TABLE "report_versions" (
	"organization_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"submission_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"takings" bigint NOT NULL,
	"counted" bigint,
	"expected" bigint,
	"over" boolean NOT NULL,
	"employee_id" uuid,
	"account_id" uuid NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_versions_organization_id_report_id_number_pk" PRIMARY KEY("organization_id","report_id","number"),
	CONSTRAINT "report_versions_submission" UNIQUE("organization_id","submission_id")
);
--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "kind" text DEFAULT 'shop' NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "reports_from" date;--> statement-breakpoint
ALTER TABLE "attachment_chunks" ADD CONSTRAINT "attachment_chunks_attachment" FOREIGN KEY ("organization_id","attachment_id") REFERENCES "public"."report_attachments"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_attachments" ADD CONSTRAINT "report_attachments_report_fk" FOREIGN KEY ("organization_id","report_id") REFERENCES "public"."day_reports"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_attachments" ADD CONSTRAINT "report_attachments_file" FOREIGN KEY ("organization_id","file_id") REFERENCES "public"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_reports" ADD CONSTRAINT "day_reports_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_reports" ADD CONSTRAINT "day_reports_template" FOREIGN KEY ("organization_id","template_kind","template_version") REFERENCES "public"."report_templates"("organization_id","kind","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_reports" ADD CONSTRAINT "day_reports_corrects" FOREIGN KEY ("organization_id","corrects") REFERENCES "public"."day_reports"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_reports" ADD CONSTRAINT "day_reports_opened_by_employee" FOREIGN KEY ("organization_id","opened_by_employee") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_reports" ADD CONSTRAINT "day_reports_opened_by_account" FOREIGN KEY ("organization_id","opened_by_account") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_counts" ADD CONSTRAINT "report_counts_report" FOREIGN KEY ("organization_id","report_id") REFERENCES "public"."day_reports"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_decisions" ADD CONSTRAINT "report_decisions_version" FOREIGN KEY ("organization_id","report_id","number") REFERENCES "public"."report_versions"("organization_id","report_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_fields" ADD CONSTRAINT "report_fields_report" FOREIGN KEY ("organization_id","report_id") REFERENCES "public"."day_reports"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_months" ADD CONSTRAINT "report_months_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_reminders" ADD CONSTRAINT "report_reminders_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_templates" ADD CONSTRAINT "report_templates_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_templates" ADD CONSTRAINT "report_templates_saved_by" FOREIGN KEY ("organization_id","saved_by") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_report" FOREIGN KEY ("organization_id","report_id") REFERENCES "public"."day_reports"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_attachments_report" ON "report_attachments" USING btree ("organization_id","report_id");--> statement-breakpoint
CREATE INDEX "report_attachments_sending" ON "report_attachments" USING btree ("organization_id","recorded_at") WHERE state = 'sending';--> statement-breakpoint
CREATE UNIQUE INDEX "day_reports_day" ON "day_reports" USING btree ("organization_id","site_id","business_date") WHERE corrects is null;--> statement-breakpoint
CREATE UNIQUE INDEX "day_reports_correcting" ON "day_reports" USING btree ("organization_id","corrects") WHERE corrects is not null and state <> 'approved';--> statement-breakpoint
CREATE INDEX "day_reports_corrections" ON "day_reports" USING btree ("organization_id","corrects") WHERE corrects is not null;--> statement-breakpoint
CREATE INDEX "day_reports_date" ON "day_reports" USING btree ("organization_id","business_date");--> statement-breakpoint
CREATE INDEX "day_reports_state" ON "day_reports" USING btree ("organization_id","state","business_date");--> statement-breakpoint
CREATE INDEX "report_decisions_report" ON "report_decisions" USING btree ("organization_id","report_id","number");--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_kind" CHECK ("sites"."kind" in ('shop', 'health-centre'));--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'report_templates', 'day_reports', 'report_fields', 'report_counts', 'report_versions', 'report_decisions',
    'report_months', 'report_reminders', 'report_attachments', 'attachment_chunks'
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
grant select, insert on report_templates, report_counts, report_versions, report_decisions, report_months, report_reminders
  to daybook_app;
--> statement-breakpoint
grant select, insert on day_reports, report_fields, report_attachments to daybook_app;
--> statement-breakpoint
grant update (state, number, version, count_id, saved_by, saved_at) on day_reports to daybook_app;
--> statement-breakpoint
grant update (value, version, account_id, recorded_at) on report_fields to daybook_app;
--> statement-breakpoint
grant update (received, state, file_id, removed_at) on report_attachments to daybook_app;
--> statement-breakpoint
-- What is being sent goes once it is kept.
grant select, insert, delete on attachment_chunks to daybook_app;
--> statement-breakpoint
grant update (kind, reports_from) on sites to daybook_app;
--> statement-breakpoint
-- At a site's shared sign-in a person says who it is by the same PIN, with the same lock after wrong ones.
grant insert, update (failures, window_start, locked_until) on pin_attempts to daybook_app;
