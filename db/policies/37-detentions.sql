-- Legal detentions and their one extension. What was recorded stays as it was: an end and "entered in error" are added once each.
-- An extension that was wrong is marked by itself; then the clock ends without it, and the right one can be recorded.

grant select, insert on legal_detentions, legal_detention_extensions to lantern_app;
grant update (ended_at, ended_how, ended_words, ending_recorded_at, ending_recorded_by, entered_in_error_at, entered_in_error_by, entered_in_error_reason)
  on legal_detentions to lantern_app;
grant update (entered_in_error_at, entered_in_error_by, entered_in_error_reason) on legal_detention_extensions to lantern_app;
create policy legal_detentions_read on legal_detentions for select to lantern_app using (sees_episode(episode_id));
create policy legal_detentions_record on legal_detentions for insert to lantern_app with check (sees_episode(episode_id) and recorded_by = actor_id());
create policy legal_detentions_finish on legal_detentions for update to lantern_app using (sees_episode(episode_id))
  with check (sees_episode(episode_id) and (ending_recorded_by = actor_id() or entered_in_error_by = actor_id()));
create policy legal_detention_extensions_read on legal_detention_extensions for select to lantern_app
  using (exists (select 1 from legal_detentions d where d.id = detention_id));
create policy legal_detention_extensions_grant on legal_detention_extensions for insert to lantern_app
  with check (recorded_by = actor_id() and exists (select 1 from legal_detentions d where d.id = detention_id));
create policy legal_detention_extensions_correct on legal_detention_extensions for update to lantern_app
  using (exists (select 1 from legal_detentions d where d.id = detention_id)) with check (entered_in_error_by = actor_id());

-- Section 136B: before the 24 hours end, which are elapsed hours and not hours on the wall. At exactly 24 hours the period has expired.
-- The row lock makes an extension and an ending wait for each other.
create or replace function extension_is_in_time() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare d legal_detentions;
begin
  select * into d from legal_detentions x where x.id = new.detention_id for update;
  if d.power not in ('s135', 's136') or d.entered_in_error_at is not null or d.ended_at <= new.granted_at then
    raise exception 'there is no clock to extend' using errcode = 'LN371';
  end if;
  if new.granted_at < d.started_at or new.granted_at >= d.started_at + interval '24 hours' then
    raise exception 'an extension is granted within the first 24 hours' using errcode = 'LN372';
  end if;
  return new;
end $$;
drop trigger if exists legal_detention_extensions_in_time on legal_detention_extensions;
create trigger legal_detention_extensions_in_time before insert on legal_detention_extensions
  for each row execute function extension_is_in_time();

-- Nobody under 18 is kept at a police station (section 136A), whoever writes: where the date of birth is known, the database holds to it.
create or replace function no_child_at_a_police_station() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  placed jsonb := to_jsonb(new);
  episode uuid := coalesce((placed ->> 'episode_id')::uuid, (select d.episode_id from legal_detentions d where d.id = (placed ->> 'detention_id')::uuid));
  since timestamptz := coalesce(placed ->> 'started_at', placed ->> 'granted_at')::timestamptz;
begin
  if exists (select 1 from episodes e join persons p on p.id = e.person_id
             where e.id = episode and p.born_on > ((since at time zone 'Europe/London')::date - interval '18 years')::date) then
    raise exception 'nobody under 18 is kept at a police station' using errcode = 'LN373';
  end if;
  return new;
end $$;
drop trigger if exists legal_detentions_no_child on legal_detentions;
create trigger legal_detentions_no_child before insert on legal_detentions
  for each row when (new.place = 'police-station') execute function no_child_at_a_police_station();
drop trigger if exists legal_detention_extensions_no_child on legal_detention_extensions;
create trigger legal_detention_extensions_no_child before insert on legal_detention_extensions
  for each row when (new.place = 'police-station') execute function no_child_at_a_police_station();

-- One clock for a person, whichever of their crises it is written in: another place of safety does not start it again. What the unique index
-- holds within one crisis is held here across them, under its name. Two who write at the same moment wait for each other.
create or replace function one_clock_for_a_person() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare whose uuid := (select e.person_id from episodes e where e.id = new.episode_id);
begin
  if whose is null then return new; end if;
  perform reads_anew();
  perform pg_advisory_xact_lock(hashtextextended('clock of ' || whose::text, 37));
  if exists (
    select 1 from episodes e join legal_detentions d on d.episode_id = e.id
      left join legal_detention_extensions x on x.detention_id = d.id and x.entered_in_error_at is null
    where e.person_id = whose and e.id <> new.episode_id and d.power in ('s135', 's136') and d.ended_at is null and d.entered_in_error_at is null
      and new.started_at < d.started_at + interval '24 hours' + make_interval(mins => coalesce(x.minutes, 0))
      and d.started_at < new.started_at + interval '24 hours'
  ) then
    raise exception 'a clock of this person runs in another crisis' using errcode = 'unique_violation', constraint = 'legal_detentions_one_clock';
  end if;
  return new;
end $$;
drop trigger if exists legal_detentions_one_clock_for_a_person on legal_detentions;
create trigger legal_detentions_one_clock_for_a_person before insert on legal_detentions
  for each row when (new.power in ('s135', 's136') and new.ended_at is null and new.entered_in_error_at is null) execute function one_clock_for_a_person();

create or replace function detention_is_finished_once() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if old.entered_in_error_at is not null
     or (old.ended_at is not null and (new.ended_at, new.ended_how, new.ended_words, new.ending_recorded_at, new.ending_recorded_by)
         is distinct from (old.ended_at, old.ended_how, old.ended_words, old.ending_recorded_at, old.ending_recorded_by)) then
    raise exception 'an end and an error are recorded once' using errcode = 'LN010';
  end if;
  return new;
end $$;
drop trigger if exists legal_detentions_finished_once on legal_detentions;
create trigger legal_detentions_finished_once before update on legal_detentions
  for each row execute function detention_is_finished_once();
create or replace function extension_is_marked_once() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
declare mark text[] := array['entered_in_error_at', 'entered_in_error_by', 'entered_in_error_reason'];
begin
  if old.entered_in_error_at is not null or to_jsonb(new) - mark is distinct from to_jsonb(old) - mark then
    raise exception 'an extension is never changed, and an error is recorded once' using errcode = 'LN010';
  end if;
  return new;
end $$;
drop trigger if exists legal_detention_extensions_marked_once on legal_detention_extensions;
create trigger legal_detention_extensions_marked_once before update on legal_detention_extensions
  for each row execute function extension_is_marked_once();
drop trigger if exists never_changed on legal_detention_extensions;
create trigger never_changed before delete on legal_detention_extensions for each row execute function never_changed();
drop trigger if exists never_emptied on legal_detention_extensions;
create trigger never_emptied before truncate on legal_detention_extensions for each statement execute function never_changed();

-- What stands of a person, in any of their episodes, or of an episode about nobody known. Sight is asked once: a row policy would ask it of
-- every episode of somebody who has many.
create or replace function open_detentions(person uuid, episode uuid)
returns table (id uuid, power text, power_words text, started_at timestamptz, extended_by integer, granted_at timestamptz)
language plpgsql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not (case when person is not null then sees_person(person) else coalesce(sees_episode(episode), false) end) then return; end if;
  return query
    select d.id, d.power, d.power_words, d.started_at, x.minutes, x.granted_at
    from legal_detentions d left join legal_detention_extensions x on x.detention_id = d.id and x.entered_in_error_at is null
    where d.episode_id in (select e.id from episodes e where e.person_id = person union all select episode where person is null)
      and d.ended_at is null and d.entered_in_error_at is null;
end $$;
revoke execute on function open_detentions(uuid, uuid) from public;
grant execute on function open_detentions(uuid, uuid) to lantern_app;
