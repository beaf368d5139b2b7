CREATE TABLE "exceptions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"site_id" uuid NOT NULL,
	"employee_id" uuid,
	"kiosk_id" uuid,
	"business_date" date,
	"at" timestamp (3) with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	"state" text NOT NULL,
	"answer" text,
	"reason" text,
	"effect" jsonb,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"assigned_to" uuid,
	"snoozed_until" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exceptions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "exceptions_key" UNIQUE("organization_id","key"),
	CONSTRAINT "exceptions_state" CHECK ("exceptions"."state" in ('open', 'decided', 'settled')),
	CONSTRAINT "exceptions_decided" CHECK (("exceptions"."state" = 'decided') = ("exceptions"."decided_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_employee" FOREIGN KEY ("organization_id","employee_id") REFERENCES "public"."employees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_kiosk" FOREIGN KEY ("organization_id","kiosk_id") REFERENCES "public"."kiosks"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_decided_by" FOREIGN KEY ("organization_id","decided_by") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_assigned_to" FOREIGN KEY ("organization_id","assigned_to") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exceptions_open" ON "exceptions" USING btree ("organization_id","site_id","at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "exceptions_decided" ON "exceptions" USING btree ("organization_id","decided_at");
--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['exceptions'] loop
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
-- What it is about stays as it was raised; a decision, a snooze and an assignment are written beside it.
grant select, insert on exceptions to daybook_app;
--> statement-breakpoint
grant update (facts, state, answer, reason, effect, decided_by, decided_at, assigned_to, snoozed_until, version) on exceptions to daybook_app;
