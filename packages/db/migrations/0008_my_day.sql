CREATE TABLE "messages" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid,
	"site_id" uuid,
	"text" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"author_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "messages_to" CHECK (("messages"."employee_id" is null) <> ("messages"."site_id" is null))
);
--> statement-breakpoint
CREATE TABLE "amendment_requests" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kiosk_id" uuid,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"business_date" date NOT NULL,
	"note" text NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "amendment_requests_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "amendment_requests_kind" CHECK ("amendment_requests"."kind" in ('in', 'break-start', 'break-end', 'out'))
);
--> statement-breakpoint
CREATE TABLE "sign_offs" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kiosk_id" uuid,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"worked_ms" bigint NOT NULL,
	"figures" text NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_offs_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "sign_offs_figures" UNIQUE("organization_id","employee_id","from_date","to_date","figures"),
	CONSTRAINT "sign_offs_span" CHECK ("sign_offs"."from_date" <= "sign_offs"."to_date")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_site_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_requests" ADD CONSTRAINT "amendment_requests_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_requests" ADD CONSTRAINT "amendment_requests_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_person" ON "messages" USING btree ("organization_id","employee_id","ends_at");--> statement-breakpoint
CREATE INDEX "messages_site" ON "messages" USING btree ("organization_id","site_id","ends_at");--> statement-breakpoint
CREATE INDEX "amendment_requests_person" ON "amendment_requests" USING btree ("organization_id","employee_id","business_date");
--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['amendment_requests', 'sign_offs', 'messages'] loop
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
grant select, insert on amendment_requests, sign_offs to daybook_app;
--> statement-breakpoint
grant select, insert on messages to daybook_app;
--> statement-breakpoint
-- Whom a message is to stays as it was.
grant update (text, ends_at, version) on messages to daybook_app;
