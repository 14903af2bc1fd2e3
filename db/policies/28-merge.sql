-- One person, two records: who may merge them, who sees what of it, and where the other one leads. The merging itself is in 29-merging.sql.
-- Both rows of persons stay; the one that is not kept leads to the other.

-- Whose record this is now: the one at the end of the merges.
create or replace function survivor_of(person uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  with recursive way as (
    select p.id, p.merged_into from persons p where p.id = person
    union all select p.id, p.merged_into from way w join persons p on p.id = w.merged_into)
  select w.id from way w where w.merged_into is null
$$;

-- The records that became part of this one, whatever the number of steps.
create or replace function merged_into_person(person uuid) returns setof uuid
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
as $$
  with recursive parts as (
    select p.id from persons p where p.merged_into = person
    union all select p.id from parts w join persons p on p.merged_into = w.id)
  select w.id from parts w
$$;

-- Where an old address leads. Null for a record that was not merged away, and for whoever may not know that either exists.
create or replace function merged_away_to(person uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select survivor_of(p.id) from persons p
  where p.id = person and p.merged_into is not null and is_clinician() and (may_use_identity_index() or sees_person(survivor_of(p.id)))
$$;

-- Both records are open to whoever merges them; a consultant nurse answers for the index and merges also where no tie is left.
-- A restriction beats both: without emergency access there is nothing to compare.
create or replace function may_merge(one uuid, other uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select one <> other and may_use_identity_index() and (
    (sees_person(one) and sees_person(other))
    or (is_consultant_nurse() and not exists (
      select 1 from unnest(array[one, other]) p where is_restricted(p) and not has_emergency_access(p))))
$$;

-- Every column that points at a person, out of the catalogue: a table made tomorrow is in it.
create or replace function person_references() returns table (table_name text, column_name text, key_columns text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select t.relname::text, a.attname::text,
    (select array_agg(k.attname::text order by k.attnum) from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
      where i.indrelid = t.oid and i.indisprimary)
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
  where c.contype = 'f' and c.confrelid = 'public.persons'::regclass
$$;

-- What deliberately stays with the record that is merged away. Everything else in the catalogue moves.
create or replace function merge_leaves() returns table (table_name text, column_name text, why text)
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp
as $$
  values ('persons', 'merged_into', 'is the merge itself'),
    ('person_merges', 'survivor_id', 'says which record was kept'),
    ('person_merges', 'merged_id', 'says which record was merged away'),
    ('person_revisions', 'person_id', 'is the history of the row that stays')
$$;

-- The details of which one value stands. The keys for searching follow their names.
create or replace function person_detail_columns() returns text[]
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp
as $$
  select array['family_name', 'given_name', 'preferred_name', 'title', 'family_key', 'given_key', 'born_on', 'approximate_age', 'nhs_number', 'nhs_number_standing',
    'gender', 'sex_at_birth', 'pronouns', 'address_line1', 'address_line2', 'town', 'postcode', 'borough_code', 'no_fixed_abode', 'gp_practice', 'language',
    'interpreter_needed', 'communication_needs', 'reasonable_adjustments', 'ethnicity', 'died_on', 'crew_note']
$$;

-- Whoever sees the record that is kept, and the consultant nurse where no restriction hides it.
create or replace function may_undo_merge(merge uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select 1 from person_merges m cross join lateral survivor_of(m.survivor_id) now_with where m.id = merge and may_use_identity_index() and (
    sees_person(now_with) or (is_consultant_nurse() and (not is_restricted(now_with) or has_emergency_access(now_with)))))
$$;

-- Both records side by side, for whoever may merge them: details, and how many rows of each kind there are.
create or replace function merge_sides(kept uuid, other uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare r record; counts jsonb := '{}'; one integer; two integer;
begin
  if not may_merge(kept, other) then return null; end if;
  for r in select x.* from person_references() x where not exists (select 1 from merge_leaves() l where (l.table_name, l.column_name) = (x.table_name, x.column_name)) loop
    execute format('select count(*) filter (where t.%1$I = $1), count(*) filter (where t.%1$I = $2) from %2$I t where t.%1$I in ($1, $2)', r.column_name, r.table_name)
      into one, two using kept, other;
    if one + two > 0 then counts := counts || jsonb_build_object(r.table_name, jsonb_build_array(one, two)); end if;
  end loop;
  return jsonb_build_object('counts', counts,
    'kept', (select to_jsonb(p) || jsonb_build_object('is_restricted', is_restricted(p.id)) from persons p where p.id = kept),
    'other', (select to_jsonb(p) || jsonb_build_object('is_restricted', is_restricted(p.id)) from persons p where p.id = other),
    'told_apart', (select jsonb_agg(jsonb_build_object('reason', d.reason, 'at', d.decided_at, 'by', u.name) order by d.decided_at desc)
      from person_distinctions d join users u on u.id = d.decided_by where (d.person_id, d.other_id) in ((kept, other), (other, kept))));
end $$;

-- Nothing is written to a record that was merged away. The lock waits for a merge that is under way, and a merge waits for it.
create or replace function not_merged_away() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare person uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if person is null then return new; end if;
  perform 1 from persons p where p.id = person and p.merged_into is null for key share;
  if not found and exists (select 1 from persons p where p.id = person) then raise exception 'the record is merged away' using errcode = 'LN021'; end if;
  return new;
end $$;

-- Whom a write is about must be whom its writer saw on the page ("unknown": nobody knew yet). Asked in the statement that writes the audit.
create or replace function is_about(believed text, person uuid, episode uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if person is null and episode is null then return; end if;
  if coalesce(person, (select e.person_id from episodes e where e.id = episode))::text is distinct from nullif(believed, 'unknown') then
    raise exception 'the write is about somebody else' using errcode = 'LN020';
  end if;
end $$;

do $$
declare f text;
begin
  foreach f in array array['survivor_of(uuid)', 'merged_into_person(uuid)', 'merged_away_to(uuid)', 'may_merge(uuid, uuid)', 'merge_sides(uuid, uuid)', 'may_undo_merge(uuid)',
    'is_about(text, uuid, uuid)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to lantern_app', f);
  end loop;
end $$;

-- A merge is seen with the record it made; the record that is merged away is seen by whoever sees the one it became.
grant select on person_merges, person_merge_moves to lantern_app;
create policy person_merges_read on person_merges for select to lantern_app using (sees_person(survivor_of(survivor_id)) or may_undo_merge(id));
create policy person_merge_moves_read on person_merge_moves for select to lantern_app using (exists (select 1 from person_merges m where m.id = merge_id));
create policy persons_read_merged on persons for select to lantern_app using (merged_into is not null and sees_person(survivor_of(id)));
create policy persons_not_added_merged on persons as restrictive for insert to lantern_app with check (merged_into is null);
create policy person_revisions_read_merged on person_revisions for select to lantern_app
  using (exists (select 1 from persons p where p.id = person_id and p.merged_into is not null));
-- Who looked at it before the merge belongs to the person's own list.
create policy audit_read_merged on audit_events for select to lantern_app
  using (person_id is not null and exists (select 1 from persons p where p.id = person_id and p.merged_into is not null));

-- Who was said to be somebody else, and why: for those who see either, and for the consultant nurse.
grant select, insert on person_distinctions to lantern_app;
create policy person_distinctions_read on person_distinctions for select to lantern_app using (sees_person(person_id) or sees_person(other_id) or is_consultant_nurse());
create policy person_distinctions_make on person_distinctions for insert to lantern_app with check (may_use_identity_index() and decided_by = actor_id());
