CREATE TABLE "calendar_days" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"date" date NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_days_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "calendar_days_date" UNIQUE("organization_id","site_id","date"),
	CONSTRAINT "calendar_days_kind" CHECK ("calendar_days"."kind" in ('regular-holiday', 'special-day', 'holiday'))
);
--> statement-breakpoint
CREATE TABLE "pay_rule_uses" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pay_rules_id" uuid NOT NULL,
	"site_id" uuid,
	"from_date" date NOT NULL,
	"author_id" uuid,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pay_rule_uses_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "pay_rule_versions" (
	"organization_id" uuid NOT NULL,
	"pay_rules_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"from_date" date NOT NULL,
	"rules" jsonb NOT NULL,
	"note" text NOT NULL,
	"author_id" uuid,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pay_rule_versions_organization_id_pay_rules_id_version_pk" PRIMARY KEY("organization_id","pay_rules_id","version")
);
--> statement-breakpoint
CREATE TABLE "pay_rules" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"preset" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pay_rules_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "pay_rules_preset" CHECK ("pay_rules"."preset" in ('none', 'us', 'california', 'philippines'))
);
--> statement-breakpoint
CREATE TABLE "pay_terms" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"site_id" uuid,
	"rate" bigint,
	"currency" text NOT NULL,
	"rest_days" integer[],
	"author_id" uuid,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pay_terms_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "pay_terms_rate" CHECK ("pay_terms"."rate" >= 0)
);
--> statement-breakpoint
CREATE TABLE "day_decisions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"business_date" date NOT NULL,
	"action" text NOT NULL,
	"figures" text NOT NULL,
	"comment" text NOT NULL,
	"author_id" uuid NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "day_decisions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "day_decisions_once" UNIQUE("organization_id","decision_id","employee_id","business_date"),
	CONSTRAINT "day_decisions_action" CHECK ("day_decisions"."action" in ('approve', 'return', 'reopen'))
);
--> statement-breakpoint
CREATE TABLE "timesheet_locks" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"sheet" jsonb NOT NULL,
	"figures" text NOT NULL,
	"author_id" uuid NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "timesheet_locks_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "timesheet_locks_person" UNIQUE("organization_id","employee_id","from_date"),
	CONSTRAINT "timesheet_locks_once" UNIQUE("organization_id","decision_id","employee_id"),
	CONSTRAINT "timesheet_locks_span" CHECK ("timesheet_locks"."from_date" <= "timesheet_locks"."to_date")
);
--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "edit_id" uuid;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "amendment_requests" ADD COLUMN "action" text DEFAULT 'add' NOT NULL;--> statement-breakpoint
ALTER TABLE "amendment_requests" ADD COLUMN "punch_id" uuid;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_rule_uses" ADD CONSTRAINT "pay_rule_uses_rules" FOREIGN KEY ("organization_id","pay_rules_id") REFERENCES "public"."pay_rules"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_rule_uses" ADD CONSTRAINT "pay_rule_uses_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_rule_uses" ADD CONSTRAINT "pay_rule_uses_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_rule_versions" ADD CONSTRAINT "pay_rule_versions_rules" FOREIGN KEY ("organization_id","pay_rules_id") REFERENCES "public"."pay_rules"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_rule_versions" ADD CONSTRAINT "pay_rule_versions_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_rules" ADD CONSTRAINT "pay_rules_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_terms" ADD CONSTRAINT "pay_terms_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_terms" ADD CONSTRAINT "pay_terms_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_terms" ADD CONSTRAINT "pay_terms_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_decisions" ADD CONSTRAINT "day_decisions_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_decisions" ADD CONSTRAINT "day_decisions_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timesheet_locks" ADD CONSTRAINT "timesheet_locks_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timesheet_locks" ADD CONSTRAINT "timesheet_locks_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pay_terms_person" ON "pay_terms" USING btree ("organization_id","employee_id","from_date");--> statement-breakpoint
CREATE INDEX "day_decisions_person" ON "day_decisions" USING btree ("organization_id","employee_id","business_date");--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_replaces" FOREIGN KEY ("organization_id","replaces_id") REFERENCES "public"."punches"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_requests" ADD CONSTRAINT "amendment_requests_punch" FOREIGN KEY ("organization_id","punch_id") REFERENCES "public"."punches"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "amendments_person" ON "amendments" USING btree ("organization_id","employee_id","recorded_at");--> statement-breakpoint
CREATE INDEX "amendments_edit" ON "amendments" USING btree ("organization_id","edit_id") WHERE edit_id is not null;--> statement-breakpoint
ALTER TABLE "amendment_requests" ADD CONSTRAINT "amendment_requests_action" CHECK ("amendment_requests"."action" in ('add', 'replace', 'void'));--> statement-breakpoint
ALTER TABLE "amendment_requests" ADD CONSTRAINT "amendment_requests_about" CHECK (("amendment_requests"."action" = 'add') = ("amendment_requests"."punch_id" is null));
--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'calendar_days', 'pay_rules', 'pay_rule_versions', 'pay_rule_uses', 'pay_terms', 'day_decisions', 'timesheet_locks'
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
grant select, insert on pay_rule_versions, pay_rule_uses, pay_terms, day_decisions, timesheet_locks to daybook_app;
--> statement-breakpoint
grant select, insert on pay_rules to daybook_app;
--> statement-breakpoint
grant update (name) on pay_rules to daybook_app;
--> statement-breakpoint
grant select, insert, delete on calendar_days to daybook_app;
--> statement-breakpoint
grant update (kind, name, version) on calendar_days to daybook_app;
