-- Daybook's database roles. Run once by a superuser, before the first start; running it again changes nothing.
--   daybook_owner  owns the schema and migrates it
--   daybook_app    serves: cannot bypass row-level security and owns nothing
--   daybook_gate   nobody signs in as it: it owns the functions that turn a credential into an organization
-- On a server of your own give the first two a password, and the database to daybook_owner:
--   alter role daybook_owner password '…'; alter role daybook_app password '…';
--   create database daybook owner daybook_owner;
do $$
begin
  if not exists (select from pg_roles where rolname = 'daybook_owner') then
    create role daybook_owner login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'daybook_app') then
    create role daybook_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'daybook_gate') then
    create role daybook_gate nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end
$$;
-- The owner hands its gate functions over to daybook_gate, which only a member may do.
grant daybook_gate to daybook_owner;
