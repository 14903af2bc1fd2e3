-- Which cars have a job, how far they are and since when; never whose job it is. Whoever sends a crew must know, also where
-- row security hides the other call from them.
create or replace function crews_on_a_job() returns table (crew_id uuid, stage text, since timestamptz)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp
as $$
  select r.crew_id,
    case when r.at_destination_at is not null then 'at-destination' when r.left_scene_at is not null then 'left-scene'
      when r.on_scene_at is not null then 'on-scene' when r.mobile_at is not null then 'mobile' else 'allocated' end,
    greatest(r.allocated_at, r.mobile_at, r.on_scene_at, r.left_scene_at, r.at_destination_at)
  from responses r
  where r.clear_at is null and r.stood_down_at is null and (select is_clinician())
$$;
revoke execute on function crews_on_a_job() from public;
grant execute on function crews_on_a_job() to lantern_app;
