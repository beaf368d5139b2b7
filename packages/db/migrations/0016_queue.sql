CREATE TABLE "queue_letters" (
	"organization_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"letter" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "queue_letters_organization_id_site_id_service_id_pk" PRIMARY KEY("organization_id","site_id","service_id"),
	CONSTRAINT "queue_letters_letter" UNIQUE("organization_id","site_id","letter"),
	CONSTRAINT "queue_letters_form" CHECK ("queue_letters"."letter" ~ '^[A-Z]{1,2}$' and "queue_letters"."letter" <> 'P')
);
--> statement-breakpoint
CREATE TABLE "ticket_changes" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"what" text NOT NULL,
	"state" text NOT NULL,
	"service_id" uuid NOT NULL,
	"room" text,
	"account_id" uuid,
	"xid" bigint DEFAULT (pg_current_xact_id()::text::bigint) NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_changes_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "ticket_changes_version" UNIQUE("organization_id","ticket_id","version"),
	CONSTRAINT "ticket_changes_what" CHECK ("ticket_changes"."what" in ('taken', 'followed', 'called', 'recalled', 'transferred', 'prioritized', 'missed', 'finished'))
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"date" date NOT NULL,
	"letter" text NOT NULL,
	"number" integer NOT NULL,
	"lane" text NOT NULL,
	"priority" text,
	"client_id" uuid,
	"appointment_id" uuid,
	"source" text NOT NULL,
	"kiosk_id" uuid,
	"state" text NOT NULL,
	"room" text,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"first_called_at" timestamp (3) with time zone,
	"called_at" timestamp (3) with time zone,
	"calls" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tickets_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "tickets_number" UNIQUE("organization_id","site_id","date","letter","number"),
	CONSTRAINT "tickets_appointment" UNIQUE("organization_id","appointment_id","date"),
	CONSTRAINT "tickets_state" CHECK ("tickets"."state" in ('waiting', 'called', 'missed', 'finished', 'withdrawn')),
	CONSTRAINT "tickets_lane" CHECK ("tickets"."lane" in ('regular', 'priority') and ("tickets"."lane" = 'priority') = ("tickets"."priority" is not null)),
	CONSTRAINT "tickets_priority" CHECK ("tickets"."priority" in ('senior', 'pregnant', 'disability')),
	CONSTRAINT "tickets_source" CHECK ("tickets"."source" in ('desk', 'kiosk', 'appointment')),
	CONSTRAINT "tickets_positive" CHECK ("tickets"."number" > 0),
	CONSTRAINT "tickets_due" CHECK (("tickets"."appointment_id" is null) = ("tickets"."due_at" is null))
);
--> statement-breakpoint
ALTER TABLE "queue_letters" ADD CONSTRAINT "queue_letters_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_letters" ADD CONSTRAINT "queue_letters_service" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."services"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_changes" ADD CONSTRAINT "ticket_changes_ticket" FOREIGN KEY ("organization_id","ticket_id") REFERENCES "public"."tickets"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_changes" ADD CONSTRAINT "ticket_changes_service" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."services"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_changes" ADD CONSTRAINT "ticket_changes_account" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_service" FOREIGN KEY ("organization_id","service_id") REFERENCES "public"."services"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_client_fk" FOREIGN KEY ("organization_id","client_id") REFERENCES "public"."clients"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_appointment_fk" FOREIGN KEY ("organization_id","appointment_id") REFERENCES "public"."appointments"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_kiosk" FOREIGN KEY ("organization_id","kiosk_id") REFERENCES "public"."kiosks"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_one_active" ON "tickets" USING btree ("organization_id","site_id","date","service_id","client_id") WHERE appointment_id is null and state in ('waiting', 'called');--> statement-breakpoint
CREATE INDEX "tickets_client" ON "tickets" USING btree ("organization_id","client_id") WHERE client_id is not null;--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['queue_letters', 'tickets', 'ticket_changes'] loop
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
-- A fact: the serving role adds to them and reads them, nothing else.
grant select, insert on ticket_changes to daybook_app;
--> statement-breakpoint
grant select, insert on queue_letters, tickets to daybook_app;
--> statement-breakpoint
grant update (letter) on queue_letters to daybook_app;
--> statement-breakpoint
-- A number that was given, and the date on which it is good, stay what they are.
grant update (
  service_id, lane, priority, appointment_id, due_at, state, room, joined_at, first_called_at, called_at, calls, ended_at, version
) on tickets to daybook_app;
