-- The clock-in as it was, and: at a site with an early limit nobody clocks in so long before the first shift that is
-- published for the business date, unless a manager has let the person in. Sites without a limit look nothing up.
create policy gate on published_shifts for select to daybook_gate using (true);
--> statement-breakpoint
grant select on published_shifts to daybook_gate;
--> statement-breakpoint
create policy gate on early_passes for select to daybook_gate using (true);
--> statement-breakpoint
grant select on early_passes to daybook_gate;
--> statement-breakpoint
-- batch: [{n, token, record, id, kind, at, occurredAt, method, employeeId, pin, badge, grantKiosk, grantNonce,
--          grantExpired, requestId, address}], moments in ms; `record` false only says who it is (identify).
-- Answers a row an item: {refusal, until?, triesLeft?} or
--   {outcome?, punch?, employee, site, presence, punches}, punches being the person's last seven days, at most 60.
create or replace function gate.punch(batch jsonb)
returns table (n integer, result jsonb)
language plpgsql security definer set search_path = public, pg_temp set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  item record;
  held presence;
  tried pin_attempts;
  stored punches;
  alias punch_aliases;
  happened timestamptz;
  stale boolean;
  day date;
  flags text[];
  refusal text;
  outcome text;
  allowed timestamptz;
  pass early_passes;
begin
  for item in
    select b.n, b.record, b.id, b.kind, b.method, b.pin, b."grantKiosk", b."grantNonce", b."grantExpired",
      b."requestId", b.address, moment_of_ms(b.at) as at, moment_of_ms(b."occurredAt") as occurred_at,
      k.organization_id, k.id as kiosk_id, k.site_id, k.purpose, k.revoked_at,
      t.name as site_name, t.zone, t.day_start, t.longest_shift, t.early_in,
      g.revoked_at as badge_revoked_at,
      e.id as employee_id, e.name, e.called_name, e.language, e.pin_digest, e.archived_at
    from jsonb_to_recordset(batch) as b (
      n integer, token text, record boolean, id uuid, kind text, at bigint, "occurredAt" bigint, method text,
      "employeeId" uuid, pin text, badge text, "grantKiosk" uuid, "grantNonce" text, "grantExpired" boolean,
      "requestId" text, address text
    )
    left join kiosk_sessions s on s.token_hash = b.token and (s.ends_at is null or s.ends_at > moment_of_ms(b.at))
    left join kiosks k on k.organization_id = s.organization_id and k.id = s.kiosk_id
    left join sites t on t.organization_id = k.organization_id and t.id = k.site_id
    left join badges g on g.organization_id = k.organization_id and g.code_digest = b.badge
    left join employees e on e.organization_id = k.organization_id and e.id = coalesce(b."employeeId", g.employee_id)
    -- Everybody locks people in this one order, so that two batches never wait for each other in a circle.
    order by k.organization_id, e.id, b.n
  loop
    n := item.n;
    if item.kiosk_id is null then
      result := jsonb_build_object('refusal', 'kiosk-unknown');
      return next; continue;
    elsif item.revoked_at is not null then
      result := jsonb_build_object('refusal', 'kiosk-revoked');
      return next; continue;
    elsif item.purpose <> 'clock' then
      result := jsonb_build_object('refusal', 'kiosk-purpose');
      return next; continue;
    end if;

    if item.employee_id is null or item.archived_at is not null or item.badge_revoked_at is not null
      or (item.method = 'grant' and item."grantKiosk" is distinct from item.kiosk_id) then
      refusal := case item.method when 'pin' then 'pin-unknown' when 'badge' then 'badge-unknown' else 'grant-not-valid' end;
      if item.employee_id is not null then
        insert into audit_events (organization_id, id, actor_kind, actor_id, action, subject_kind, subject_id, after, address, request_id, recorded_at)
        values (item.organization_id, gen_random_uuid(), 'kiosk', item.kiosk_id, 'clock.claim-refused', 'employee', item.employee_id,
          jsonb_build_object('method', item.method), item.address, item."requestId", item.at);
      end if;
      result := jsonb_build_object('refusal', refusal);
      return next; continue;
    end if;

    select * into held from presence p
    where p.organization_id = item.organization_id and p.employee_id = item.employee_id for update;
    if not found then
      insert into presence (organization_id, employee_id, state) values (item.organization_id, item.employee_id, 'out')
      on conflict do nothing;
      select * into held from presence p
      where p.organization_id = item.organization_id and p.employee_id = item.employee_id for update;
    end if;

    if item.method = 'pin' then
      select * into tried from pin_attempts a
      where a.organization_id = item.organization_id and a.site_id = item.site_id and a.employee_id = item.employee_id;
      if tried.locked_until > item.at then
        result := jsonb_build_object('refusal', 'locked-out', 'until', epoch_ms(tried.locked_until));
        return next; continue;
      end if;
      if item.pin is distinct from item.pin_digest or item.pin_digest is null then
        if tried.organization_id is null or tried.locked_until is not null or tried.window_start <= item.at - interval '15 minutes' then
          tried.failures := 1;
          tried.window_start := item.at;
        else
          tried.failures := tried.failures + 1;
        end if;
        tried.locked_until := case when tried.failures >= 5 then item.at + interval '15 minutes' end;
        insert into pin_attempts (organization_id, site_id, employee_id, failures, window_start, locked_until)
        values (item.organization_id, item.site_id, item.employee_id, tried.failures, tried.window_start, tried.locked_until)
        on conflict (organization_id, site_id, employee_id) do update
        set failures = excluded.failures, window_start = excluded.window_start, locked_until = excluded.locked_until;
        if tried.locked_until is not null then
          insert into audit_events (organization_id, id, actor_kind, actor_id, action, subject_kind, subject_id, address, request_id, recorded_at)
          values (item.organization_id, gen_random_uuid(), 'kiosk', item.kiosk_id, 'clock.pin-locked', 'employee', item.employee_id,
            item.address, item."requestId", item.at);
        end if;
        result := jsonb_strip_nulls(jsonb_build_object(
          'refusal', 'pin-unknown', 'triesLeft', 5 - tried.failures, 'until', epoch_ms(tried.locked_until)));
        return next; continue;
      end if;
      if tried.organization_id is not null then
        delete from pin_attempts a
        where a.organization_id = item.organization_id and a.site_id = item.site_id and a.employee_id = item.employee_id;
      end if;
    end if;

    outcome := null;
    refusal := null;
    stored := null;
    allowed := null;
    pass := null;
    -- Two servers' clocks may differ a little; a person's punches are never out of order for it, nor at one instant.
    happened := case
      when held.at >= item.at and held.at - item.at <= interval '5 seconds' then held.at + interval '1 millisecond'
      else item.at
    end;
    stale := held.state <> 'out' and happened - held.shift_start > item.longest_shift * interval '1 minute';

    if item.record then
      select * into stored from punches p where p.organization_id = item.organization_id and p.id = item.id;
      if found then
        if stored.employee_id = item.employee_id and stored.kind = item.kind and stored.occurred_at = item.occurred_at then
          outcome := 'already-recorded';
        else
          refusal := 'idempotency-mismatch';
        end if;
      else
        select * into alias from punch_aliases a where a.organization_id = item.organization_id and a.id = item.id;
        if found then
          select * into stored from punches p where p.organization_id = item.organization_id and p.id = alias.punch_id;
          if stored.employee_id = item.employee_id and alias.kind = item.kind and alias.occurred_at = item.occurred_at then
            outcome := 'duplicate-of';
          else
            refusal := 'idempotency-mismatch';
          end if;
        elsif item.occurred_at > item.at + interval '5 minutes' then
          refusal := 'future-punch';
        elsif item."grantExpired" or (item."grantNonce" is not null and exists (
          select from punches p where p.organization_id = item.organization_id and p.grant_nonce = item."grantNonce")) then
          refusal := 'grant-not-valid';
        elsif held.kind = item.kind and happened - held.at < interval '60 seconds' then
          insert into punch_aliases (organization_id, id, punch_id, kind, occurred_at, recorded_at)
          values (item.organization_id, item.id, held.punch_id, item.kind, item.occurred_at, item.at);
          select * into stored from punches p where p.organization_id = item.organization_id and p.id = held.punch_id;
          outcome := 'duplicate-of';
        elsif item.kind = 'in' and held.state = 'break' and not stale then
          refusal := 'already-in';
        elsif item.kind = 'in' and held.state = 'in' and not stale then
          refusal := 'already-in';
        elsif item.kind = 'break-start' and held.state = 'break' and not stale then
          refusal := 'already-on-break';
        elsif item.kind = 'break-start' and (held.state <> 'in' or stale) then
          refusal := 'not-in';
        elsif item.kind = 'break-end' and (held.state <> 'break' or stale) then
          refusal := 'not-on-break';
        elsif item.kind = 'out' and held.state = 'out' then
          refusal := 'not-in';
        elsif item.kind = 'in' and item.early_in is not null then
          -- So long before the first shift that is published for the business date, unless a manager lets the person in.
          select min(plan_moment(s.start_wall, s.zone)) - item.early_in * interval '1 minute' into allowed
          from published_shifts s
          where s.organization_id = item.organization_id and s.employee_id = item.employee_id and s.site_id = item.site_id
            and s.business_date = business_date(happened, item.zone, item.day_start);
          if happened < allowed then
            select * into pass from early_passes e
            where e.organization_id = item.organization_id and e.employee_id = item.employee_id and e.site_id = item.site_id
              and e.until > item.at
            order by e.until desc limit 1;
            if not found then
              refusal := 'too-early';
            end if;
          end if;
        end if;
      end if;

      if refusal is not null then
        result := jsonb_strip_nulls(jsonb_build_object('refusal', refusal,
          'allowedAt', case when refusal = 'too-early' then epoch_ms(allowed) end));
        return next; continue;
      end if;

      if outcome is null then
        outcome := 'recorded';
        day := case when item.kind = 'in' then business_date(happened, item.zone, item.day_start) else held.shift_date end;
        flags := array_remove(array[
          case when abs(epoch_ms(item.occurred_at) - epoch_ms(item.at)) > 60000 then 'device-clock' end,
          case when item.kind = 'out' and stale then 'over-longest-shift' end,
          case when not exists (select from employee_sites x where x.organization_id = item.organization_id
            and x.employee_id = item.employee_id and x.site_id = item.site_id) then 'other-site' end
        ], null);
        insert into punches (organization_id, id, employee_id, site_id, kiosk_id, kind, at, occurred_at, business_date,
          method, grant_nonce, flags, address, request_id, recorded_at, source, pass_id)
        values (item.organization_id, item.id, item.employee_id, item.site_id, item.kiosk_id, item.kind, happened, item.occurred_at, day,
          case when item.method = 'grant' then split_part(item."grantNonce", '.', 1) else item.method end,
          item."grantNonce", flags, item.address, item."requestId", item.at,
          case when pass.id is null then 'live' else 'override' end, pass.id)
        returning * into stored;
        insert into live_events (organization_id, topic, kind, permission, site_id, ids, recorded_at)
        values (item.organization_id, 'clock', 'clock.punched', 'board.see', item.site_id,
          jsonb_build_object('siteId', item.site_id, 'employeeId', item.employee_id, 'punchId', item.id), item.at);
        if held.site_id <> item.site_id then
          -- The board of the site that the person was at changes too.
          insert into live_events (organization_id, topic, kind, permission, site_id, ids, recorded_at)
          values (item.organization_id, 'clock', 'clock.left', 'board.see', held.site_id,
            jsonb_build_object('siteId', held.site_id, 'employeeId', item.employee_id), item.at);
        end if;
        held.state := case item.kind when 'in' then 'in' when 'break-start' then 'break' when 'break-end' then 'in' else 'out' end;
        held.shift_start := case item.kind when 'in' then happened when 'out' then null else held.shift_start end;
        held.shift_date := case item.kind when 'in' then day when 'out' then null else held.shift_date end;
        held.site_id := item.site_id;
        held.punch_id := item.id;
        held.kind := item.kind;
        held.at := happened;
        update presence p set state = held.state, site_id = held.site_id, punch_id = held.punch_id, kind = held.kind,
          at = held.at, shift_start = held.shift_start, shift_date = held.shift_date
        where p.organization_id = item.organization_id and p.employee_id = item.employee_id;
      end if;
    end if;

    result := jsonb_build_object(
      'outcome', outcome,
      'punch', case when stored.id is not null then jsonb_build_object('id', stored.id, 'kind', stored.kind, 'at', epoch_ms(stored.at),
        'businessDate', stored.business_date, 'siteId', stored.site_id, 'method', stored.method, 'flags', to_jsonb(stored.flags),
        'source', stored.source) end,
      'employee', jsonb_build_object('id', item.employee_id, 'name', item.name, 'calledName', item.called_name, 'language', item.language),
      'kioskId', item.kiosk_id,
      'site', jsonb_build_object('zone', item.zone, 'dayStart', item.day_start, 'longestShift', item.longest_shift),
      'presence', jsonb_build_object('state', held.state, 'kind', held.kind, 'at', epoch_ms(held.at), 'shiftStart', epoch_ms(held.shift_start)),
      'punches', coalesce((
        select jsonb_agg(jsonb_build_object('kind', d.kind, 'at', epoch_ms(d.at), 'businessDate', d.business_date) order by d.at, d.recorded_at)
        from (
          select p.kind, p.at, p.business_date, p.recorded_at from counted_punches p
          where p.organization_id = item.organization_id and p.employee_id = item.employee_id and p.at > item.at - interval '7 days'
          order by p.at desc limit 60
        ) d), '[]'::jsonb)
    );
    return next;
  end loop;
end
$$;
