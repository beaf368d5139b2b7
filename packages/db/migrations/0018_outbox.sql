ALTER TABLE "outgoing_messages" ADD COLUMN "queued_at" timestamp (3) with time zone;--> statement-breakpoint
-- What was left before has its job already.
update outgoing_messages set queued_at = recorded_at where state = 'waiting';--> statement-breakpoint
CREATE INDEX "outgoing_messages_due" ON "outgoing_messages" USING btree ("due_at") WHERE state = 'waiting' and queued_at is null;--> statement-breakpoint
-- A message that was left for later is its own job until it is due: to write one for each at once would have every
-- booking wait for the others to commit, since the worker is notified inside the transaction.
create policy gate on outgoing_messages for select to daybook_gate using (true);
--> statement-breakpoint
create policy gate_queued on outgoing_messages for update to daybook_gate using (true);
--> statement-breakpoint
grant select, update (queued_at) on outgoing_messages to daybook_gate;
--> statement-breakpoint
-- For workers: what is due by then and has no job yet, so many at most, each once: the caller leaves the job in the same
-- transaction.
create function gate.due_messages(at timestamptz, most int)
returns table (organization_id uuid, id uuid)
language sql volatile security definer set search_path = public, pg_temp
as $$
  with due as (
    select m.organization_id, m.id from outgoing_messages m
    where m.state = 'waiting' and m.queued_at is null and m.due_at <= at
    order by m.due_at limit most
    for update skip locked
  )
  update outgoing_messages m set queued_at = at from due
  where m.organization_id = due.organization_id and m.id = due.id
  returning m.organization_id, m.id
$$;
--> statement-breakpoint
revoke all on function gate.due_messages(timestamptz, int) from public;
--> statement-breakpoint
grant execute on function gate.due_messages(timestamptz, int) to daybook_app;
--> statement-breakpoint
alter function gate.due_messages(timestamptz, int) owner to daybook_gate;
