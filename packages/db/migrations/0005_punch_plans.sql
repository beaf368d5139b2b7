-- A clock-in looks up a handful of rows, each by its key. The planner knows nothing of a batch's size and would rather
-- read and hash all employees for every statement: half of what a lone clock-in cost, and growing with the staff.
alter function gate.punch(jsonb) set enable_hashjoin = off;
--> statement-breakpoint
alter function gate.punch(jsonb) set enable_mergejoin = off;
--> statement-breakpoint
-- Their bodies are stable, not immutable; said so, they are written into the statements that use them.
create or replace function epoch_ms(at timestamptz)
returns bigint language sql stable parallel safe
as $$ select (extract(epoch from at) * 1000)::bigint $$;
--> statement-breakpoint
create or replace function moment_of_ms(ms bigint)
returns timestamptz language sql stable parallel safe
as $$ select 'epoch'::timestamptz + ms * interval '1 millisecond' $$;
