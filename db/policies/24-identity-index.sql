-- The identity index: who is already known. Text operators are not leakproof, so names are compared inside this one
-- narrow function with a pinned search path, and never in a row policy. It answers ids and what agreed; the identities
-- themselves come from identity_of(), which hides restricted people.

-- How alike two names are: twice the three-letter pieces they share, over the pieces of both (Dice), as trigram search counts them:
-- two blanks before a word, one after. One regular expression counts the shared pieces in 5 microseconds a row, no slower than the
-- extension pg_trgm, which some managed servers do not allow.
create or replace function name_pieces(words text[]) returns text[]
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(array_agg(distinct substr(padded, place, 3)), '{}')
  from (select '  ' || translate(word, '\^$.[]|()?*+{}-', '') || ' ' as padded from unnest(words) word where word <> '') w,
    generate_series(1, length(padded) - 2) place
$$;

-- Without a pinned path, so that the planner writes it into the query of find_people(), whose own path is pinned.
create or replace function name_closeness(pattern text, pieces integer, family text, given text, preferred text, has_family boolean, has_given boolean) returns real
language sql immutable parallel safe
as $$
  select coalesce(2 * regexp_count('  ' || coalesce(family, '') || '   ' || coalesce(given, '') || '   ' || coalesce(lower(preferred), '') || ' ',
      pattern)::real
    / nullif(pieces + case when has_family then length(coalesce(family, '')) + 1 else 0 end
      + case when has_given then length(coalesce(given, '')) + 1 else 0 end, 0), 0)
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
  name_parts text[] := name_pieces(array[family, given]);
  pieces integer := cardinality(name_parts);
  wanted text := '(?=' || array_to_string(name_parts, '|') || ')';
  has_name boolean := coalesce(family, given) is not null;
  first_letters text[] := array_remove(array[left(family, 1), left(given, 1)], null);
begin
  if not may_use_identity_index() then return; end if;
  return query
  with by_number as materialized (
    select p.id from persons p where p.nhs_number = nhs and p.nhs_number_standing = 'verified'
  ), by_phone as (
    select n.person_id as id from person_phones n
    where n.number_key = phone and n.ended_at is null and not exists (select from by_number) limit most
  ), by_birth as materialized (
    select c.id, c.close from (
      select p.id, p.born_on, name_closeness(wanted, pieces, p.family_key, p.given_key, p.preferred_name, family is not null, given is not null) as close
      from persons p
      where p.born_on = any(births) and not exists (select from by_number)
        and (not has_name or left(p.family_key, 1) = any(first_letters) or left(p.given_key, 1) = any(first_letters))) c
    where case when has_name then c.close > 0.35 else c.born_on = born end
    order by c.close desc, c.id limit most
  ), by_slip as (
    select c.id from (
      select p.id, name_closeness(wanted, pieces, p.family_key, p.given_key, p.preferred_name, family is not null, given is not null) as close
      from persons p
      where p.born_on = any(slips) and has_name and (left(p.family_key, 1) = any(first_letters) or left(p.given_key, 1) = any(first_letters))
        and not exists (select from by_number) and not exists (select from by_birth b where b.close > 0.85)) c
    where c.close > 0.5 order by c.close desc, c.id limit most
  ), by_postcode as (
    select c.id from (
      select p.id, name_closeness(wanted, pieces, p.family_key, p.given_key, p.preferred_name, family is not null, given is not null) as close
      from persons p where p.postcode = post and not exists (select from by_number) limit 500) c
    where not has_name or c.close > 0.45 order by c.close desc, c.id limit most
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
    -- A record that was merged away is never listed: what it was called finds the one it became.
    select distinct case when p.merged_into is null then p.id else survivor_of(p.id) end as id
    from (select id from by_number union select id from by_phone union select id from by_birth union select id from by_slip
      union select id from by_postcode union select id from by_name union select id from by_beginning) f join persons p on p.id = f.id
  ), compared as materialized (
    select p.id, exists (select from restrictions r where r.person_id = p.id and r.lifted_at is null) and not has_emergency_access(p.id) as hidden, p.last_contact_at,
      array_remove(array[
        case when p.nhs_number = nhs and p.nhs_number_standing = 'verified' then 'nhs-number' end,
        case when p.family_key = family then 'family-name' end,
        case when p.given_key = given or lower(p.preferred_name) = given then 'given-name' end,
        case when p.born_on = born then 'birth-date' end,
        case when p.postcode = post then 'postcode' end,
        case when exists (select from person_phones n where n.person_id = p.id and n.number_key = phone and n.ended_at is null) then 'phone' end], null) as agree,
      name_closeness(wanted, pieces, p.family_key, p.given_key, p.preferred_name, family is not null, given is not null) as close,
      case when p.born_on = born then 3 when p.born_on = any(births) then 2 when p.born_on = any(slips) then 1 else 0 end as birth_points
    from found f join persons p on p.id = f.id
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
