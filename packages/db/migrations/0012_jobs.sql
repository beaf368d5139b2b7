create schema jobs;
--> statement-breakpoint
grant usage on schema jobs to daybook_app;
--> statement-breakpoint
-- Leaves work for later, in the caller's transaction and for the caller's organization: nobody leaves it for another, and
-- a key counts within its organization and its task alone. As the owner, to whom the worker's own tables belong.
create function jobs.enqueue(task text, key text, run_at timestamptz, payload jsonb)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  organization text := nullif(current_setting('app.organization', true), '')::uuid::text;
begin
  if organization is null then
    raise exception 'work is left by an organization' using errcode = '42501';
  end if;
  -- What the worker does by itself has names of one word.
  if task !~ '^[a-z]+\.[a-z-]+$' or octet_length(key) > 200 or octet_length(payload::text) > 10000 then
    raise exception 'no such work can be left' using errcode = '22023';
  end if;
  perform graphile_worker.add_job(
    task,
    payload => (payload || jsonb_build_object('organizationId', organization))::json,
    run_at => run_at,
    max_attempts => 6,
    job_key => organization || ' ' || task || ' ' || key
  );
end
$$;
--> statement-breakpoint
revoke all on function jobs.enqueue(text, text, timestamptz, jsonb) from public;
--> statement-breakpoint
grant execute on function jobs.enqueue(text, text, timestamptz, jsonb) to daybook_app;
--> statement-breakpoint
-- An export that a worker gave up, or that came to nothing new, is taken back; a finished one stays.
grant delete on exports to daybook_app;
--> statement-breakpoint
create policy unfinished on exports as restrictive for delete to daybook_app using (state <> 'ready');
