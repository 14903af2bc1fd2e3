-- Signing: who may put which signature under which text, and whom it then waits for. Every change of it takes the assessment's row
-- first, so that saving, signing, co-signing, countersigning and returning wait for each other.

-- Was it signed, and not returned?
create or replace function standing_version(assessment uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select s.version from assessment_sign_offs s
  where s.assessment_id = assessment
    and not exists (select 1 from assessment_returns r where r.assessment_id = s.assessment_id and r.version = s.version)
$$;

-- Whoever wrote a section, and the crews that were sent and not stood down.
create or replace function has_part_in(assessment uuid, who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select 1 from assessment_sections x where x.assessment_id = assessment and x.written_by = who)
    or exists (select 1 from assessments a join responses r on r.episode_id = a.episode_id and r.stood_down_at is null join duties d on d.crew_id = r.crew_id
               where a.id = assessment and d.user_id = who)
$$;

-- Everybody who wrote a version of a section, as JSON, for whoever sees the assessment: its versions are read without asking each of them for sight.
create or replace function authors_of_assessment(assessment uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id), '[]')
  from users u
  where u.id in (select x.written_by from assessment_sections x where x.assessment_id = assessment)
    and exists (select 1 from assessments a where a.id = assessment and sees_episode(a.episode_id))
$$;
revoke execute on function authors_of_assessment(uuid) from public;
grant execute on function authors_of_assessment(uuid) to lantern_app;

create or replace function is_learner(who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce((select u.is_learner from users u where u.id = who), false) $$;

create or replace function signed_off_is_frozen() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform 1 from assessments a where a.id = new.assessment_id for share;
  if standing_version(new.assessment_id) is not null then
    raise exception 'the assessment is signed off' using errcode = 'LN011';
  end if;
  return new;
end $$;
drop trigger if exists assessment_sections_frozen on assessment_sections;
create trigger assessment_sections_frozen before insert on assessment_sections
  for each row execute function signed_off_is_frozen();

-- The first signature of a version. Whether a learner gave it is read from their account, whatever the row says.
create or replace function signing_freezes_one_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform 1 from assessments a where a.id = new.assessment_id for update;
  if standing_version(new.assessment_id) is not null then
    raise exception 'the assessment is signed off' using errcode = 'LN011';
  end if;
  if new.version <> (select coalesce(max(s.version), 0) + 1 from assessment_sign_offs s where s.assessment_id = new.assessment_id) then
    raise exception 'another version was signed' using errcode = 'LN014';
  end if;
  if exists (select 1 from (select distinct on (x.section) x.unreviewed_copies as copies from assessment_sections x
                            where x.assessment_id = new.assessment_id order by x.section, x.version desc) newest where newest.copies <> '{}') then
    raise exception 'copied text is not reviewed' using errcode = 'LN015';
  end if;
  new.needs_countersign := is_learner(new.signed_off_by);
  return new;
end $$;
drop trigger if exists assessment_sign_offs_wait on assessment_sign_offs;
drop trigger if exists assessment_sign_offs_one_version on assessment_sign_offs;
create trigger assessment_sign_offs_one_version before insert on assessment_sign_offs
  for each row execute function signing_freezes_one_version();

-- A later signature is of the version that stands. A countersignature is somebody else's, qualified, with a part in it or supervising.
create or replace function later_signatures_fit() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare signed assessment_sign_offs;
begin
  perform 1 from assessments a where a.id = new.assessment_id for update;
  if standing_version(new.assessment_id) is distinct from new.version then
    raise exception 'another version stands' using errcode = 'LN014';
  end if;
  select * into signed from assessment_sign_offs s where s.assessment_id = new.assessment_id and s.version = new.version;
  if signed.signed_off_by = new.signed_by then
    raise exception 'nobody signs twice' using errcode = 'LN016';
  end if;
  if new."as" = 'countersign' then
    perform whoever_countersigns(new.assessment_id, new.version, new.signed_by);
  elsif not has_part_in(new.assessment_id, new.signed_by) then
    raise exception 'they have no part in it' using errcode = 'LN017';
  end if;
  return new;
end $$;

-- Refuses unless this version waits for a countersignature and this clinician may give it, or return the version.
create or replace function whoever_countersigns(assessment uuid, signed_version integer, who uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare role text;
begin
  if not exists (select 1 from assessment_sign_offs s where s.assessment_id = assessment and s.version = signed_version and s.needs_countersign)
     or exists (select 1 from assessment_signatures g where g.assessment_id = assessment and g.version = signed_version and g."as" = 'countersign') then
    raise exception 'it waits for no countersignature' using errcode = 'LN018';
  end if;
  select u.role into role from users u where u.id = who;
  if is_learner(who) or exists (select 1 from assessment_sign_offs s where s.assessment_id = assessment and s.version = signed_version and s.signed_off_by = who)
     or not (role = 'consultant-nurse' or (role in ('paramedic', 'mental-health-practitioner') and has_part_in(assessment, who))) then
    raise exception 'somebody else countersigns' using errcode = 'LN017';
  end if;
end $$;
drop trigger if exists assessment_signatures_fit on assessment_signatures;
create trigger assessment_signatures_fit before insert on assessment_signatures
  for each row execute function later_signatures_fit();

create or replace function returns_fit() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform 1 from assessments a where a.id = new.assessment_id for update;
  if standing_version(new.assessment_id) is distinct from new.version then
    raise exception 'another version stands' using errcode = 'LN014';
  end if;
  perform whoever_countersigns(new.assessment_id, new.version, new.returned_by);
  return new;
end $$;
drop trigger if exists assessment_returns_fit on assessment_returns;
create trigger assessment_returns_fit before insert on assessment_returns
  for each row execute function returns_fit();

-- Whom it waits for, and their tie to the crisis while it does: nobody can sign what they may not see, however long ago it was closed.
create or replace function keep_awaited_tie() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    insert into relationships (id, user_id, episode_id, reason, started_at, until)
    select gen_random_uuid(), u.id, a.episode_id, 'signature', new.since, null
    from assessments a join users u on u.id = new.user_id or (new.user_id is null and u.role = 'consultant-nurse'
      and not exists (select 1 from account_disablings d where d.user_id = u.id))
    where a.id = new.assessment_id
    on conflict (user_id, episode_id, reason) do update set until = null;
  else
    -- Half a day more, to read what was signed.
    update relationships r set until = now() + interval '12 hours'
    from assessments a join users u on true
    where a.id = old.assessment_id and r.episode_id = a.episode_id and r.reason = 'signature' and r.until is null and u.id = r.user_id
      and not exists (select 1 from awaited_signatures w join assessments b on b.id = w.assessment_id
        where b.episode_id = a.episode_id and (w.user_id = u.id or (w.user_id is null and u.role = 'consultant-nurse')));
  end if;
  return null;
end $$;
drop trigger if exists awaited_signatures_tie on awaited_signatures;
create trigger awaited_signatures_tie after insert or delete on awaited_signatures
  for each row execute function keep_awaited_tie();

create or replace function signing_names_whom_it_waits_for() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  delete from awaited_signatures w where w.assessment_id = new.assessment_id;
  insert into awaited_signatures (assessment_id, version, kind, user_id, since)
  select new.assessment_id, new.version, 'co-author', x.written_by, new.signed_off_at
  from assessment_sections x where x.assessment_id = new.assessment_id and x.written_by <> new.signed_off_by group by x.written_by;
  if new.needs_countersign then
    insert into awaited_signatures (assessment_id, version, kind, user_id, since) values (new.assessment_id, new.version, 'countersign', null, new.signed_off_at);
  end if;
  return null;
end $$;
drop trigger if exists assessment_sign_offs_waits_for on assessment_sign_offs;
create trigger assessment_sign_offs_waits_for after insert on assessment_sign_offs
  for each row execute function signing_names_whom_it_waits_for();

create or replace function signature_is_there() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  delete from awaited_signatures w where w.assessment_id = new.assessment_id
    and (w.user_id = new.signed_by or (w.kind = 'countersign' and new."as" = 'countersign'));
  return null;
end $$;
drop trigger if exists assessment_signatures_is_there on assessment_signatures;
create trigger assessment_signatures_is_there after insert on assessment_signatures
  for each row execute function signature_is_there();

create or replace function return_waits_for_revision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  delete from awaited_signatures w where w.assessment_id = new.assessment_id;
  insert into awaited_signatures (assessment_id, version, kind, user_id, since)
  select new.assessment_id, new.version, 'revision', s.signed_off_by, new.returned_at
  from assessment_sign_offs s where s.assessment_id = new.assessment_id and s.version = new.version;
  return null;
end $$;
drop trigger if exists assessment_returns_waits on assessment_returns;
create trigger assessment_returns_waits after insert on assessment_returns
  for each row execute function return_waits_for_revision();

-- Rows: what hangs on an assessment is seen with it, and everybody signs for themselves.
grant select, insert on assessment_signatures, assessment_returns to lantern_app;
grant select on awaited_signatures to lantern_app;
grant update (is_learner) on users to lantern_app;
create policy assessment_signatures_read on assessment_signatures for select to lantern_app using (exists (select 1 from assessments a where a.id = assessment_id));
create policy assessment_signatures_write on assessment_signatures for insert to lantern_app
  with check (signed_by = actor_id() and exists (select 1 from assessments a where a.id = assessment_id));
create policy assessment_returns_read on assessment_returns for select to lantern_app using (exists (select 1 from assessments a where a.id = assessment_id));
create policy assessment_returns_write on assessment_returns for insert to lantern_app
  with check (returned_by = actor_id() and exists (select 1 from assessments a where a.id = assessment_id));
create policy awaited_signatures_read on awaited_signatures for select to lantern_app using (exists (select 1 from assessments a where a.id = assessment_id));
-- Beside the rule of 30-clinical: only somebody who wrote in it gives the first signature.
create policy assessment_sign_offs_by_its_author on assessment_sign_offs as restrictive for insert to lantern_app
  with check (exists (select 1 from assessment_sections x where x.assessment_id = assessment_sign_offs.assessment_id and x.written_by = actor_id()));
