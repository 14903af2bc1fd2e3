-- A crew's recorded time is put right by a correction that says what it was and why, and in no other way.

grant select, insert on response_time_corrections to lantern_app;
create policy time_corrections_read on response_time_corrections for select to lantern_app
  using (exists (select 1 from responses r where r.id = response_id));
create policy time_corrections_write on response_time_corrections for insert to lantern_app
  with check (corrected_by = actor_id() and exists (select 1 from responses r where r.id = response_id));

select make_append_only('response_time_corrections');

-- A time that was recorded changes only into what its newest correction says; it never becomes empty again.
create or replace function times_change_by_correction() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if exists (
    select 1 from (values
        ('mobile', old.mobile_at, new.mobile_at), ('on-scene', old.on_scene_at, new.on_scene_at), ('left-scene', old.left_scene_at, new.left_scene_at),
        ('at-destination', old.at_destination_at, new.at_destination_at), ('clear', old.clear_at, new.clear_at), ('stood-down', old.stood_down_at, new.stood_down_at)
      ) as told (stage, was, becomes)
    left join lateral (
      select c.before, c.after from response_time_corrections c
      where c.response_id = old.id and c.stage = told.stage order by c.corrected_at desc, c.id desc limit 1) newest on true
    where told.was is not null and told.becomes is distinct from told.was
      and (newest.before, newest.after) is distinct from (told.was, told.becomes)) then
    raise exception 'a recorded time changes only by a correction' using errcode = 'LN019';
  end if;
  return new;
end $$;
drop trigger if exists responses_times_change_by_correction on responses;
create trigger responses_times_change_by_correction before update on responses
  for each row execute function times_change_by_correction();

-- Each time of a crew stands with whoever told of it, and when. What the owner of the database writes (a demonstration) brings its own.
grant select on response_reports to lantern_app;
create policy response_reports_read on response_reports for select to lantern_app
  using (exists (select 1 from responses r where r.id = response_id));

select make_append_only('response_reports');

create or replace function times_are_reported() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into response_reports (response_id, stage, reported_at, reported_by)
  -- Cut like every time that the application reads: rounded up, it would lie after the moment itself.
  select new.id, told.stage, date_trunc('milliseconds', now()), actor_id()
  from (values ('mobile', old.mobile_at, new.mobile_at), ('on-scene', old.on_scene_at, new.on_scene_at), ('left-scene', old.left_scene_at, new.left_scene_at),
    ('at-destination', old.at_destination_at, new.at_destination_at), ('clear', old.clear_at, new.clear_at), ('stood-down', old.stood_down_at, new.stood_down_at)) as told (stage, was, becomes)
  where told.was is null and told.becomes is not null
  on conflict do nothing;
  return null;
end $$;
drop trigger if exists responses_times_are_reported on responses;
create trigger responses_times_are_reported after insert or update on responses
  for each row when (actor_id() is not null) execute function times_are_reported();
