-- Every tenant table: row-level security, forced also on its owner, one policy for the serving role.
-- A transaction that has not stated its organization sees nothing.
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'accounts', 'account_sites', 'account_links', 'staff_sessions',
    'sites', 'employees', 'employee_sites', 'badges',
    'kiosks', 'kiosk_sessions', 'enrolments',
    'punches', 'punch_aliases', 'presence', 'pin_attempts',
    'audit_events', 'live_events'
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
alter table organizations enable row level security;
--> statement-breakpoint
alter table organizations force row level security;
--> statement-breakpoint
create policy tenant on organizations to daybook_app
  using (id = nullif(current_setting('app.organization', true), '')::uuid)
  with check (id = nullif(current_setting('app.organization', true), '')::uuid);
--> statement-breakpoint
insert into installation (singleton) values (true);
--> statement-breakpoint
grant usage on schema public to daybook_app, daybook_gate;
--> statement-breakpoint
grant select, insert, update on organizations, accounts, employees, sites, badges, kiosks, kiosk_sessions, enrolments, account_links to daybook_app;
--> statement-breakpoint
grant select, insert, update, delete on account_sites, employee_sites, staff_sessions, attempts to daybook_app;
--> statement-breakpoint
grant select, insert on presence to daybook_app;
--> statement-breakpoint
grant select, delete on pin_attempts to daybook_app;
--> statement-breakpoint
-- Facts: the serving role adds to them and reads them, nothing else. Punches come in through the gate alone.
grant select on punches, punch_aliases to daybook_app;
--> statement-breakpoint
grant select, insert on audit_events, live_events to daybook_app;
--> statement-breakpoint
grant select, update (first_organization_id) on installation to daybook_app;
--> statement-breakpoint
-- Readiness compares the migrations that ran with those that the program knows.
grant usage on schema drizzle to daybook_app;
--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to daybook_app;
