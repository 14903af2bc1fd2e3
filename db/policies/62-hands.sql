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

-- Somebody takes a call that waits for themselves. Every other change of hands is hand_on_strip()'s or waiting_calls_to_lead()'s, which run as the owner.
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
create trigger strips_taken_or_handed_on before update of owner_id on strips
  for each row when (new.owner_id is distinct from old.owner_id) execute function strip_changes_hands();
