CREATE TABLE "kept_messages" (
	"organization_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"locked" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kept_messages_organization_id_message_id_pk" PRIMARY KEY("organization_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "outgoing_messages" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"appointment_id" uuid,
	"appointment_version" integer,
	"account_id" uuid,
	"site_id" uuid,
	"business_date" date,
	"due_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"message_id" text,
	"sent_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outgoing_messages_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "outgoing_messages_appointment" UNIQUE("organization_id","appointment_id","kind","appointment_version","channel"),
	CONSTRAINT "outgoing_messages_report" UNIQUE("organization_id","site_id","business_date","kind","account_id"),
	CONSTRAINT "outgoing_messages_channel" CHECK ("outgoing_messages"."channel" in ('mail', 'sms')),
	CONSTRAINT "outgoing_messages_kind" CHECK ("outgoing_messages"."kind" in ('booking-confirm', 'booked', 'moved', 'cancelled', 'reminder-24h', 'reminder-2h',
      'password-reset', 'invitation', 'report-due')),
	CONSTRAINT "outgoing_messages_state" CHECK ("outgoing_messages"."state" in ('waiting', 'sending', 'sent', 'kept', 'failed', 'dropped')),
	CONSTRAINT "outgoing_messages_about" CHECK (("outgoing_messages"."appointment_id" is null) = ("outgoing_messages"."appointment_version" is null)
      and ("outgoing_messages"."appointment_id" is not null or "outgoing_messages"."account_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "reminder_stops" (
	"organization_id" uuid NOT NULL,
	"recipient_digest" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminder_stops_organization_id_recipient_digest_pk" PRIMARY KEY("organization_id","recipient_digest")
);
--> statement-breakpoint
ALTER TABLE "kept_messages" ADD CONSTRAINT "kept_messages_message" FOREIGN KEY ("organization_id","message_id") REFERENCES "public"."outgoing_messages"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_appointment_fk" FOREIGN KEY ("organization_id","appointment_id") REFERENCES "public"."appointments"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_account" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_site" FOREIGN KEY ("organization_id","site_id") REFERENCES "public"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_stops" ADD CONSTRAINT "reminder_stops_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_messages_time" ON "kept_messages" USING btree ("organization_id","recorded_at","message_id");--> statement-breakpoint
CREATE INDEX "outgoing_messages_time" ON "outgoing_messages" USING btree ("organization_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "outgoing_messages_failed" ON "outgoing_messages" USING btree ("organization_id","recorded_at") WHERE state = 'failed';--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['outgoing_messages', 'kept_messages', 'reminder_stops'] loop
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
-- About what and when a message is stays as it was left; where it goes is looked up again when it is sent.
grant select, insert on outgoing_messages to daybook_app;
--> statement-breakpoint
grant update (recipient, state, attempts, last_error, message_id, sent_at) on outgoing_messages to daybook_app;
--> statement-breakpoint
-- What was kept is no fact: links stand in it, and it goes after 30 days.
grant select, insert, delete on kept_messages to daybook_app;
--> statement-breakpoint
grant select, insert on reminder_stops to daybook_app;
