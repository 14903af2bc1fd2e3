-- Whose a crisis is and who sees it, whatever a statement says: row policies cannot compare a row with what it was.

-- A tie that has ended is opened again by somebody who sees the crisis without it, and by nobody for themselves.
create or replace function ended_tie_stays_ended() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if actor_id() is not null and old.until <= now() and (new.until is null or new.until > now()) and not sees_call(old.episode_id) then
    raise exception 'an ended tie is not opened again by whom it belonged to' using errcode = 'LN023';
  end if;
  return new;
end $$;
drop trigger if exists relationships_stay_ended on relationships;
create trigger relationships_stay_ended before update of until on relationships
  for each row when (old.until is not null and new.until is distinct from old.until) execute function ended_tie_stays_ended();

-- Somebody takes a call that waits for themselves, once. Every other change of hands is hand_on_strip()'s or waiting_calls_to_lead()'s, which run as the owner.
create or replace function strip_changes_hands() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if current_user = 'lantern_app' and (new.owner_id <> actor_id() or old.taken_at is not null) then
    raise exception 'a strip is taken, accepted or left with the lead' using errcode = 'LN024';
  end if;
  return new;
end $$;
drop trigger if exists strips_taken_or_handed_on on strips;
create trigger strips_taken_or_handed_on before update of owner_id, taken_at on strips
  for each row when (new.owner_id is distinct from old.owner_id or new.taken_at is distinct from old.taken_at) execute function strip_changes_hands();

-- Nobody's duty ends while they are taking a crisis: the row of the duty is held. Whose duty has just ended takes none.
create or replace function owner_keeps_duty() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if actor_id() is null then return new; end if;
  perform 1 from duties d where d.user_id = new.owner_id and d.ended_at is null for share;
  if not found and new.owner_id = actor_id() and on_duty() then
    raise exception 'the duty ended in the meantime' using errcode = 'LN025';
  end if;
  return new;
end $$;
-- By their names after the check of the account: whoever disables one locks the account first, and then looks at what it owns.
drop trigger if exists strips_then_begin_with_a_duty on strips;
create trigger strips_then_begin_with_a_duty before insert on strips for each row when (new.taken_at is not null) execute function owner_keeps_duty();
drop trigger if exists strips_then_hold_a_duty on strips;
create trigger strips_then_hold_a_duty before update of owner_id, taken_at on strips
  for each row when (new.taken_at is not null and (new.owner_id is distinct from old.owner_id or old.taken_at is null)) execute function owner_keeps_duty();

-- A duty ends once, and with empty hands: what its owner has taken is accepted by somebody, or left with the lead. One that was forgotten ends
-- at the time at which it was to end.
create or replace function duty_ends_with_empty_hands() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if actor_id() is null then return new; end if;
  if old.ended_at is not null then raise exception 'a duty that has ended stays ended' using errcode = '42501'; end if;
  if old.until + interval '4 hours' <= now() then return new; end if;
  if exists (select from desk_leads l where l.standing and l.user_id = old.user_id) and old.kind = 'desk' then
    raise exception 'the lead of the desk names another first' using errcode = 'LN026';
  end if;
  if exists (select from strips s where s.owner_id = old.user_id and s.taken_at is not null) then
    raise exception 'calls are still owned' using errcode = 'LN027';
  end if;
  return new;
end $$;
drop trigger if exists duties_end_with_empty_hands on duties;
create trigger duties_end_with_empty_hands before update of ended_at on duties
  for each row when (new.ended_at is distinct from old.ended_at) execute function duty_ends_with_empty_hands();

-- The desk's lead is on desk duty, and only a desk names one: every call that waits is theirs.
create or replace function lead_is_on_desk() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if actor_id() is null then return new; end if;
  perform 1 from open_duty(new.user_id) o join duties d on d.id = o.id where d.kind = 'desk' for share of d;
  if not found or not on_desk() then raise exception 'the lead is on desk duty' using errcode = 'LN028'; end if;
  return new;
end $$;
drop trigger if exists desk_leads_on_desk on desk_leads;
create trigger desk_leads_on_desk before insert on desk_leads for each row execute function lead_is_on_desk();
