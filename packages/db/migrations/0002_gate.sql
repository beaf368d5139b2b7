-- The functions that turn a credential into an organization. They run as daybook_gate, which may read the tables
-- named here (and nothing else) across organizations. The list of them is closed: the catalog test knows it.
create schema gate;
--> statement-breakpoint
grant usage on schema gate to daybook_app;
--> statement-breakpoint
grant usage, create on schema gate to daybook_gate;
--> statement-breakpoint
do $$
declare
  look_up text;
begin
  foreach look_up in array array[
    'organizations', 'accounts', 'account_sites', 'account_links', 'staff_sessions',
    'sites', 'kiosks', 'kiosk_sessions', 'enrolments'
  ] loop
    execute format('create policy gate on %I for select to daybook_gate using (true)', look_up);
    execute format('grant select on %I to daybook_gate', look_up);
  end loop;
end
$$;
--> statement-breakpoint
-- A login, to the account that may answer for it.
create function gate.account_by_login(asked text)
returns table (organization_id uuid, id uuid, name text, role text, language text, password_hash text, disabled boolean, demo boolean)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.organization_id, a.id, a.name, a.role, a.language, a.password_hash, a.disabled_at is not null, a.demo
  from accounts a where a.login = asked
$$;
--> statement-breakpoint
-- A one-time link that is still good.
create function gate.account_by_link(asked_hash text, at timestamptz)
returns table (organization_id uuid, organization text, link_id uuid, id uuid, name text, login text, language text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.organization_id, o.name, l.id, a.id, a.name, a.login, a.language
  from account_links l
  join accounts a on a.organization_id = l.organization_id and a.id = l.account_id
  join organizations o on o.id = a.organization_id
  where l.token_hash = asked_hash and l.used_at is null and l.ends_at > at and a.disabled_at is null
$$;
--> statement-breakpoint
-- A staff session that lives: used within `idle`, not older than twelve hours, of an account that is not disabled.
create function gate.staff_session(asked_hash text, at timestamptz, idle interval)
returns table (
  organization_id uuid, session_id uuid, created_at timestamptz, last_seen_at timestamptz, account_id uuid, name text, login text,
  role text, language text, all_sites boolean, sites uuid[], employee_id uuid
)
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.organization_id, s.id, s.created_at, s.last_seen_at, a.id, a.name, a.login, a.role, a.language, a.all_sites,
    array(select x.site_id from account_sites x where x.organization_id = a.organization_id and x.account_id = a.id),
    a.employee_id
  from staff_sessions s
  join accounts a on a.organization_id = s.organization_id and a.id = s.account_id and a.disabled_at is null
  where s.token_hash = asked_hash and s.last_seen_at > at - idle and s.created_at > at - interval '12 hours'
$$;
--> statement-breakpoint
-- Notes that a person used this session.
create policy gate_seen on staff_sessions for update to daybook_gate using (true);
--> statement-breakpoint
grant update (last_seen_at) on staff_sessions to daybook_gate;
--> statement-breakpoint
create function gate.touch_staff_session(asked_hash text, at timestamptz)
returns void
language sql volatile security definer set search_path = public, pg_temp
as $$ update staff_sessions s set last_seen_at = at where s.token_hash = asked_hash and s.last_seen_at < at $$;
--> statement-breakpoint
-- A kiosk's credential, also of a revoked kiosk: the caller answers that by name.
create function gate.kiosk_session(asked_hash text, at timestamptz)
returns table (
  organization_id uuid, session_id uuid, created_at timestamptz, renewed boolean, kiosk_id uuid, site_id uuid, purpose text, revoked boolean
)
language sql stable security definer set search_path = public, pg_temp
as $$
  select k.organization_id, s.id, s.created_at, s.ends_at is not null, k.id, k.site_id, k.purpose, k.revoked_at is not null
  from kiosk_sessions s
  join kiosks k on k.organization_id = s.organization_id and k.id = s.kiosk_id
  where s.token_hash = asked_hash and (s.ends_at is null or s.ends_at > at)
$$;
--> statement-breakpoint
-- An enrolment code that is still good, to its organization; using it up is the caller's, inside that organization.
create function gate.enrolment_by_code(asked_digest text, at timestamptz)
returns table (organization_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select e.organization_id, e.id from enrolments e where e.code_digest = asked_digest and e.used_at is null and e.ends_at > at
$$;
--> statement-breakpoint
-- Of these open streams' credentials, those that still live. Touches nothing: a stream keeps no session alive.
create function gate.alive(staff_hashes text[], kiosk_hashes text[], at timestamptz, idle interval)
returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.token_hash
  from staff_sessions s
  join accounts a on a.organization_id = s.organization_id and a.id = s.account_id and a.disabled_at is null
  where s.token_hash = any (staff_hashes) and s.last_seen_at > at - idle and s.created_at > at - interval '12 hours'
  union all
  select s.token_hash
  from kiosk_sessions s
  join kiosks k on k.organization_id = s.organization_id and k.id = s.kiosk_id and k.revoked_at is null
  where s.token_hash = any (kiosk_hashes) and (s.ends_at is null or s.ends_at > at)
$$;
--> statement-breakpoint
do $$
declare
  gate_function regprocedure;
begin
  for gate_function in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'gate'::regnamespace loop
    execute format('revoke all on function %s from public', gate_function);
    execute format('grant execute on function %s to daybook_app', gate_function);
    execute format('alter function %s owner to daybook_gate', gate_function);
  end loop;
end
$$;
