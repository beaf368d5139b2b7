CREATE TABLE "account_links" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_links_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "account_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "account_sites" (
	"organization_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	CONSTRAINT "account_sites_organization_id_account_id_site_id_pk" PRIMARY KEY("organization_id","account_id","site_id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"language" text NOT NULL,
	"all_sites" boolean NOT NULL,
	"employee_id" uuid,
	"password_hash" text,
	"disabled_at" timestamp (3) with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "accounts_login" UNIQUE("login"),
	CONSTRAINT "accounts_role" CHECK ("accounts"."role" in ('owner', 'manager', 'site', 'clinician', 'front-desk', 'auditor', 'employee')),
	CONSTRAINT "accounts_login_case" CHECK ("accounts"."login" = lower("accounts"."login"))
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"browser" text NOT NULL,
	"address" text NOT NULL,
	CONSTRAINT "staff_sessions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "staff_sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_events_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "pin_attempts" (
	"organization_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"failures" integer NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"locked_until" timestamp (3) with time zone,
	CONSTRAINT "pin_attempts_organization_id_site_id_employee_id_pk" PRIMARY KEY("organization_id","site_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"organization_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"state" text NOT NULL,
	"site_id" uuid,
	"punch_id" uuid,
	"kind" text,
	"at" timestamp (3) with time zone,
	"shift_start" timestamp (3) with time zone,
	"shift_date" date,
	CONSTRAINT "presence_organization_id_employee_id_pk" PRIMARY KEY("organization_id","employee_id"),
	CONSTRAINT "presence_state" CHECK ("presence"."state" in ('out', 'in', 'break')),
	CONSTRAINT "presence_shift" CHECK (("presence"."state" = 'out') = ("presence"."shift_start" is null))
);
--> statement-breakpoint
CREATE TABLE "punch_aliases" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"punch_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "punch_aliases_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "punches" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kiosk_id" uuid,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"business_date" date NOT NULL,
	"method" text NOT NULL,
	"grant_nonce" text,
	"flags" text[] NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "punches_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "punches_grant" UNIQUE("organization_id","grant_nonce"),
	CONSTRAINT "punches_kind" CHECK ("punches"."kind" in ('in', 'break-start', 'break-end', 'out')),
	CONSTRAINT "punches_method" CHECK ("punches"."method" in ('pin', 'badge'))
);
--> statement-breakpoint
CREATE TABLE "badges" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"code_digest" text NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "badges_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "badges_code" UNIQUE("organization_id","code_digest")
);
--> statement-breakpoint
CREATE TABLE "employee_sites" (
	"organization_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "employee_sites_organization_id_employee_id_site_id_pk" PRIMARY KEY("organization_id","employee_id","site_id")
);
--> statement-breakpoint
CREATE TABLE "employees" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"called_name" text NOT NULL,
	"language" text NOT NULL,
	"pin_digest" text,
	"pin_length" integer,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "employees_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "employees_number" UNIQUE("organization_id","number"),
	CONSTRAINT "employees_pin" CHECK (("employees"."pin_digest" is null) = ("employees"."pin_length" is null))
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"currency" text NOT NULL,
	"day_start" text NOT NULL,
	"longest_shift" integer NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sites_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "sites_day_start" CHECK ("sites"."day_start" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "sites_longest_shift" CHECK ("sites"."longest_shift" between 60 and 2880)
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"code_digest" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "enrolments_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "enrolments_code" UNIQUE("code_digest")
);
--> statement-breakpoint
CREATE TABLE "kiosk_sessions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kiosk_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	CONSTRAINT "kiosk_sessions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "kiosk_sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "kiosks" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"enrolled_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone,
	"waiting" integer DEFAULT 0 NOT NULL,
	"oldest" timestamp (3) with time zone,
	"app_version" text,
	"skew_ms" integer,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kiosks_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "kiosks_purpose" CHECK ("kiosks"."purpose" in ('clock', 'queue', 'display'))
);
--> statement-breakpoint
CREATE TABLE "live_events" (
	"organization_id" uuid NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "live_events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic" text NOT NULL,
	"kind" text NOT NULL,
	"permission" text NOT NULL,
	"site_id" uuid,
	"ids" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "live_events_organization_id_xid_sequence_pk" PRIMARY KEY("organization_id","xid","sequence")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"first_organization_id" uuid,
	"epoch" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "installation_singleton" CHECK ("installation"."singleton")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_account" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_sites" ADD CONSTRAINT "account_sites_account" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_sites" ADD CONSTRAINT "account_sites_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_account_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pin_attempts" ADD CONSTRAINT "pin_attempts_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pin_attempts" ADD CONSTRAINT "pin_attempts_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_site_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "punch_aliases" ADD CONSTRAINT "punch_aliases_punch" FOREIGN KEY ("organization_id","punch_id") REFERENCES "public"."punches"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "punches" ADD CONSTRAINT "punches_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_employee_fk" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_sites" ADD CONSTRAINT "employee_sites_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_sites" ADD CONSTRAINT "employee_sites_site_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk_sessions" ADD CONSTRAINT "kiosk_sessions_kiosk_fk" FOREIGN KEY ("organization_id","kiosk_id") REFERENCES "public"."kiosks"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosks" ADD CONSTRAINT "kiosks_site_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_first_organization_id_organizations_id_fk" FOREIGN KEY ("first_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_sessions_account" ON "staff_sessions" USING btree ("organization_id","account_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_time" ON "audit_events" USING btree ("organization_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("organization_id","subject_id","recorded_at");--> statement-breakpoint
CREATE INDEX "presence_site" ON "presence" USING btree ("organization_id","site_id");--> statement-breakpoint
CREATE INDEX "punches_person" ON "punches" USING btree ("organization_id","employee_id","at");--> statement-breakpoint
CREATE INDEX "punches_recorded" ON "punches" USING btree ("organization_id","recorded_at");--> statement-breakpoint
CREATE INDEX "badges_employee" ON "badges" USING btree ("organization_id","employee_id");--> statement-breakpoint
CREATE INDEX "employee_sites_site" ON "employee_sites" USING btree ("organization_id","site_id","employee_id");--> statement-breakpoint
CREATE INDEX "kiosk_sessions_kiosk" ON "kiosk_sessions" USING btree ("organization_id","kiosk_id");--> statement-breakpoint
CREATE INDEX "kiosks_site" ON "kiosks" USING btree ("organization_id","site_id");--> statement-breakpoint
CREATE INDEX "live_events_age" ON "live_events" USING btree ("organization_id","recorded_at");