-- The identity index: who is already known. Text operators are not leakproof, so names are compared inside this one
-- narrow function with a pinned search path, and never in a row policy. It answers ids and what agreed; the identities
-- themselves come from identity_of(), which hides restricted people.

-- How alike two names are: twice the three-letter pieces they share, over the pieces of both (Dice), as trigram search counts them:
-- two blanks before a word, one after. Looking for each piece costs 3 microseconds a row, as much as the extension pg_trgm, which some
-- managed servers do not allow; one regular expression of all pieces costs twice that, and a quarter of a millisecond to be read.
create or replace function name_pieces(words text[]) returns text[]
language plpgsql immutable parallel safe set search_path = pg_catalog, public, pg_temp
as $$
begin
  return (select coalesce(array_agg(distinct substr(padded, place, 3)), '{}')
    from (select '  ' || word || ' ' as padded from unnest(words) word where word <> '') w, generate_series(1, length(padded) - 2) place);
end $$;

-- These pin no path, so that the planner writes them into the query of find_people(), whose own path is pinned.
create or replace function name_padded(family text, given text, preferred text) returns text
language sql immutable parallel safe
as $$ select '  ' || coalesce(family, '') || '   ' || coalesce(given, '') || '   ' || coalesce(lower(preferred), '') || ' ' $$;

create or replace function name_piece_count(family text, given text, has_family boolean, has_given boolean) returns integer
language sql immutable parallel safe
as $$ select case when has_family then coalesce(length(family), 0) + 1 else 0 end + case when has_given then coalesce(length(given), 0) + 1 else 0 end $$;

drop function if exists name_closeness(text, integer, text, text, text, boolean, boolean);
-- A set of one, because a scalar function that asks a query is not written into another.
create or replace function name_closeness(padded text, piece_count integer, wanted text[]) returns table (close real)
language sql immutable parallel safe rows 1
as $$
  select coalesce(2 * (select count(*) from (select unnest(wanted) as piece) w where strpos(padded, w.piece) > 0)::real / nullif(cardinality(wanted) + piece_count, 0), 0)
$$;

-- Exact verified NHS number first, and then nothing else. Else: telephone; date of birth or one easily misheard for it, with names
-- that are close; a date with one wrong digit, when those found nobody close; postcode; the name as written, and last a name that begins so.
-- Every pass reads through an index and stops at a bound. Names come folded (nameKey), the telephone as its key (phoneKey).
-- A restricted person is found by strong agreement alone: the NHS number, or the family name with the date of birth, or the
-- telephone with either. An address or a name by itself never tells that a restricted person is here.
create or replace function find_people(
  nhs text, family text, given text, born date, births date[], slips date[], post text, phone text, most integer)
returns table (person_id uuid, restricted boolean, agreeing text[], closeness real)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp
-- One plan for every search, through indexes: planning this anew costs more than running it, and a common name must not tempt a scan.
set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off
as $$
declare
  wanted text[] := name_pieces(array[family, given]);
  has_family boolean := family is not null;
  has_given boolean := given is not null;
  has_name boolean := has_family or has_given;
  -- Not as an array: a planner that does not see that they are two takes them for any letter, and the index for useless.
  family_letter text := left(family, 1);
  given_letter text := left(given, 1);
begin
  if not may_use_identity_index() then return; end if;
  return query
  with by_number as materialized (
    select p.id from persons p where p.nhs_number = nhs and p.nhs_number_standing = 'verified'
  ), by_phone as (
    select n.person_id as id from person_phones n
    where n.number_key = phone and n.ended_at is null and not exists (select from by_number) limit most
  ), by_birth as materialized (
    (select s.id, s.close from (
      select c.id, n.close from (
        select p.id, name_padded(p.family_key, p.given_key, p.preferred_name) as padded, name_piece_count(p.family_key, p.given_key, has_family, has_given) as piece_count
        from persons p
        where p.born_on = any(births) and (left(p.family_key, 1) in (family_letter, given_letter) or left(p.given_key, 1) in (family_letter, given_letter))
          and not exists (select from by_number) limit 400) c cross join lateral name_closeness(c.padded, c.piece_count, wanted) n offset 0) s
    where s.close > 0.35 order by s.close desc, s.id limit most)
    union all (select p.id, 0 from persons p where p.born_on = born and not has_name and not exists (select from by_number) limit most)
  ), by_slip_alike as materialized (
    -- Most who are misheard keep their initials: of eight hundred born on the dates that a wrong digit makes, a dozen have both.
    select s.id, s.close from (
      select c.id, n.close from (
        select p.id, name_padded(p.family_key, p.given_key, p.preferred_name) as padded, name_piece_count(p.family_key, p.given_key, has_family, has_given) as piece_count
        from persons p
        where p.born_on = any(slips) and left(p.family_key, 1) = family_letter and left(p.given_key, 1) = given_letter
          and not exists (select from by_number) and not exists (select from by_birth b where b.close > 0.85) limit 400) c
        cross join lateral name_closeness(c.padded, c.piece_count, wanted) n offset 0) s
    where s.close > 0.5 order by s.close desc, s.id limit most
  ), by_slip as (
    select s.id, s.close from (
      select c.id, n.close from (
        select p.id, name_padded(p.family_key, p.given_key, p.preferred_name) as padded, name_piece_count(p.family_key, p.given_key, has_family, has_given) as piece_count
        from persons p
        where p.born_on = any(slips) and (left(p.family_key, 1) in (family_letter, given_letter) or left(p.given_key, 1) in (family_letter, given_letter))
          and not exists (select from by_number) and not exists (select from by_birth b where b.close > 0.75)
          and not exists (select from by_slip_alike a where a.close > 0.75) limit 500) c
        cross join lateral name_closeness(c.padded, c.piece_count, wanted) n offset 0) s
    where s.close > 0.5 order by s.close desc, s.id limit most
  ), by_postcode as (
    select s.id, s.close from (
      select c.id, n.close from (
        select p.id, name_padded(p.family_key, p.given_key, p.preferred_name) as padded, name_piece_count(p.family_key, p.given_key, has_family, has_given) as piece_count
        from persons p where p.postcode = post and not exists (select from by_number) limit 500) c
        cross join lateral name_closeness(c.padded, c.piece_count, wanted) n offset 0) s
    where not has_name or s.close > 0.45 order by s.close desc, s.id limit most
  ), by_name as materialized (
    select p.id from persons p
    where p.family_key = family and not exists (select from by_number) and (born is null or given is not null or not exists (select from by_birth))
      and (given is null or (p.given_key ~>=~ given and p.given_key ~<~ (given || U&'\+10FFFF'))) limit most
  ), by_beginning as (
    select c.id from (
      select p.id, p.given_key from persons p
      where p.family_key ~>=~ family and p.family_key ~<~ (family || U&'\+10FFFF') and length(family) >= 2
        and not exists (select from by_number) and not exists (select from by_birth) and not exists (select from by_name)
      limit 500) c
    where given is null or left(c.given_key, 1) = left(given, 1) limit most
  ), found as (
    select f.id, max(f.close) as close
    from (select id, null::real as close from by_number union all select id, null from by_phone union all select id, close from by_birth union all select id, close from by_slip_alike
      union all select id, close from by_slip union all select id, close from by_postcode union all select id, null from by_name union all select id, null from by_beginning) f group by f.id
  ), listed as materialized (
    select p.id, p.merged_into, f.close, p.family_key, p.given_key, p.preferred_name, p.nhs_number, p.nhs_number_standing, p.born_on, p.postcode, p.last_contact_at
    from found f join persons p on p.id = f.id
  ), standing as (
    -- A record that was merged away is never listed: what it was called finds the one it became.
    select * from listed l where l.merged_into is null
    union all select p.id, null, null, p.family_key, p.given_key, p.preferred_name, p.nhs_number, p.nhs_number_standing, p.born_on, p.postcode, p.last_contact_at
    from (select distinct survivor_of(l.id) as id from listed l where l.merged_into is not null) m join persons p on p.id = m.id
    where not exists (select from listed l where l.id = m.id)
  ), compared as materialized (
    select p.id, exists (select from restrictions r where r.person_id = p.id and r.lifted_at is null) and not has_emergency_access(p.id) as hidden, p.last_contact_at,
      array_remove(array[
        case when p.nhs_number = nhs and p.nhs_number_standing = 'verified' then 'nhs-number' end,
        case when p.family_key = family then 'family-name' end,
        case when p.given_key = given or lower(p.preferred_name) = given then 'given-name' end,
        case when p.born_on = born then 'birth-date' end,
        case when p.postcode = post then 'postcode' end,
        case when exists (select from person_phones n where n.person_id = p.id and n.number_key = phone and n.ended_at is null) then 'phone' end], null) as agree,
      coalesce(p.close, (select n.close from name_closeness(name_padded(p.family_key, p.given_key, p.preferred_name),
        name_piece_count(p.family_key, p.given_key, has_family, has_given), wanted) n)) as close,
      case when p.born_on = born then 3 when p.born_on = any(births) then 2 when p.born_on = any(slips) then 1 else 0 end as birth_points
    from standing p
  )
  select c.id, c.hidden, case when c.hidden then array_remove(c.agree, 'postcode') else c.agree end, c.close
  from compared c
  where not c.hidden or 'nhs-number' = any(c.agree) or c.agree @> '{family-name,birth-date}' or c.agree @> '{phone,family-name}' or c.agree @> '{phone,birth-date}'
  order by 'nhs-number' = any(c.agree) desc,
    c.birth_points + 4 * c.close + 2 * ('phone' = any(c.agree))::integer + ('postcode' = any(c.agree))::integer desc,
    c.last_contact_at desc nulls last, c.id
  limit most;
end $$;
revoke execute on function find_people(text, text, text, date, date[], date[], text, text, integer) from public;
grant execute on function find_people(text, text, text, date, date[], date[], text, text, integer) to lantern_app;

-- When somebody was last in contact: the newest of the episodes that are about them. Linking and undoing a link move it.
create or replace function keep_last_contact() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update persons p set last_contact_at = (select max(e.opened_at) from episodes e where e.person_id = p.id)
  where p.id in (new.person_id, old.person_id);
  return null;
end $$;
drop trigger if exists episodes_last_contact on episodes;
create trigger episodes_last_contact after update of person_id on episodes
  for each row when (old.person_id is distinct from new.person_id) execute function keep_last_contact();

-- What a person's details were before each change.
grant select, insert on person_revisions to lantern_app;
create policy person_revisions_read on person_revisions for select to lantern_app using (sees_person(person_id));
create policy person_revisions_keep on person_revisions for insert to lantern_app with check (sees_person(person_id) and changed_by = actor_id());
select make_append_only('person_revisions');

grant update (lifted_reason) on restrictions to lantern_app;
