-- Merging two records of one person, and taking it back.

-- Gives a person new details; what they were before is kept, as every change of details keeps it (names as the application writes them).
create or replace function replace_person_details(before persons, details jsonb, why text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare columns text := array_to_string(person_detail_columns(), ', ');
begin
  insert into person_revisions (person_id, version, entry, changed_at, changed_by, reason)
  select before.id, before.version, jsonb_object_agg(detail_name(e.key), e.value), now(), actor_id(), why
  from jsonb_each(to_jsonb(before)) e where e.key = any(person_detail_columns());
  execute format('update persons p set (%1$s) = (select %1$s from jsonb_populate_record(null::persons, $1)), version = p.version + 1, updated_at = now(), updated_by = actor_id() where p.id = $2', columns)
  using details, before.id;
end $$;

-- Moves the rows of one column and remembers each. A table whose rows are numbered per person has them renumbered by so many.
create or replace function move_person_rows(merge uuid, from_person uuid, to_person uuid, tab text, col text, key_columns text[], step integer, which text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  execute format($move$
    with moved as (
      update %1$I t set %2$I = $2 %5$s where t.%2$I = $1 and (%6$s)
      returning jsonb_build_object(%3$s) as row_key, jsonb_build_object(%4$L, $1) %7$s as was)
    insert into person_merge_moves (merge_id, table_name, row_key, was) select $3, %8$L, m.row_key, m.was from moved m$move$,
    tab, col, (select string_agg(format('%L, t.%I', k, k), ', ') from unnest(key_columns) k), col,
    case when step > 0 then format(', version = t.version + %s', step) end, which,
    case when step > 0 then format('|| jsonb_build_object(''version'', t.version - %s)', step) end, tab)
  using from_person, to_person, merge;
end $$;

-- Merges, in the transaction of the click. `taking`: column → 'other' or 'both', for the details that the kept record takes over.
-- Answers 'merged'; 'stale' when one of the two was changed since it was compared; null for whoever may not.
create or replace function merge_people(merge uuid, kept uuid, other uuid, kept_version integer, other_version integer, taking jsonb, why text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare k persons; o persons; n persons; details jsonb; r record;
begin
  -- In the order of their ids: two who merge the same people wait for each other, and neither for ever. A row that is being written for one of them
  -- holds a lock on its person too, so it is here before this goes on, or is refused afterwards.
  perform 1 from persons p where p.id in (kept, other) order by p.id for update;
  select * into k from persons p where p.id = kept;
  select * into o from persons p where p.id = other;
  if k.id is null or o.id is null or not may_merge(kept, other) then return null; end if;
  if k.merged_into is not null or o.merged_into is not null then raise exception 'one of the records is merged away' using errcode = 'LN021'; end if;
  if k.version <> kept_version or o.version <> other_version then return 'stale'; end if;

  select to_jsonb(k) || coalesce(jsonb_object_agg(e.key, case e.value
      when 'both' then to_jsonb(concat_ws(E'\n', to_jsonb(k) ->> e.key, to_jsonb(o) ->> e.key)) else to_jsonb(o) -> e.key end), '{}')
    into details from jsonb_each_text(taking) e where e.key = any(person_detail_columns());
  n := jsonb_populate_record(k, details);
  insert into person_merges (id, survivor_id, merged_id, taken, reason, merged_at, merged_by)
  values (merge, kept, other, (select coalesce(jsonb_object_agg(b.key, jsonb_build_array(b.value, a.value)), '{}')
      from jsonb_each(to_jsonb(k)) b join jsonb_each(to_jsonb(n)) a on a.key = b.key where a.value is distinct from b.value), why, now(), actor_id());
  -- A verified NHS number belongs to one record in use: the other gives it up first.
  update persons p set merged_into = kept where p.id = other;
  if n is distinct from k then perform replace_person_details(k, details, why); end if;

  for r in select x.* from person_references() x where not exists (select 1 from merge_leaves() l where (l.table_name, l.column_name) = (x.table_name, x.column_name)) loop
    if r.table_name = 'contact_preferences' then
      -- The newest wish stands, whichever record it was written in.
      if (select max(c.recorded_at) from contact_preferences c where c.person_id = other) > (select coalesce(max(c.recorded_at), '-infinity') from contact_preferences c where c.person_id = kept) then
        perform move_person_rows(merge, other, kept, r.table_name, r.column_name, r.key_columns, (select coalesce(max(c.version), 0) from contact_preferences c where c.person_id = kept), 'true');
      end if;
    else
      perform move_person_rows(merge, other, kept, r.table_name, r.column_name, r.key_columns, 0, case r.table_name
        -- One restriction stands for each record: a second one waits, and steps in when the first is lifted.
        when 'restrictions' then 't.lifted_at is not null or not exists (select 1 from restrictions s where s.person_id = $2 and s.lifted_at is null)'
        -- That these two were once told apart stays what it was.
        when 'person_distinctions' then 't.person_id <> $2 and t.other_id <> $2'
        else 'true' end);
    end if;
  end loop;
  return 'merged';
end $$;

-- Takes a merge back: what it moved goes back, unless somebody has moved it on since; details go back where they are still as the merge left them.
-- What was written after the merge stays with the record in which it was written. Answers 'undone', or null for whoever may not.
create or replace function undo_merge(merge uuid, why text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare m person_merges; k persons; details jsonb; g record;
begin
  select * into m from person_merges x where x.id = merge;
  perform 1 from persons p where p.id in (m.survivor_id, m.merged_id) order by p.id for update;
  select * into m from person_merges x where x.id = merge and x.undone_at is null for update;
  if m.id is null or not may_undo_merge(merge) then return null; end if;
  select * into k from persons p where p.id = m.survivor_id;
  if k.merged_into is not null then raise exception 'the kept record was merged on' using errcode = 'LN022'; end if;

  select to_jsonb(k) || jsonb_object_agg(f.key, f.value -> 0) into details
  from jsonb_each(m.taken) f where to_jsonb(k) -> f.key is not distinct from f.value -> 1;
  if details is not null and details <> to_jsonb(k) then perform replace_person_details(k, details, why); end if;
  update persons p set merged_into = null where p.id = m.merged_id;

  for g in select distinct v.table_name, (select array_agg(w order by w) from jsonb_object_keys(v.was) w) as columns,
      (select x.key_columns from person_references() x where x.table_name = v.table_name limit 1) as key_columns
    from person_merge_moves v where v.merge_id = merge loop
    execute format($back$
      update %1$I t set %2$s from person_merge_moves v, jsonb_populate_record(null::%1$I, v.was) o, jsonb_populate_record(null::%1$I, v.row_key) key
      where v.merge_id = $1 and v.table_name = %1$L and (select array_agg(w order by w) from jsonb_object_keys(v.was) w) = $2 and %3$s and %4$s$back$,
      g.table_name, (select string_agg(format('%I = o.%I', c, c), ', ') from unnest(g.columns) c),
      (select string_agg(format('t.%I = key.%I', c, c), ' and ') from unnest(g.key_columns) c),
      (select string_agg(format('t.%I = $3', c), ' and ') from unnest(g.columns) c where c <> 'version'))
    using merge, g.columns, m.survivor_id;
  end loop;
  -- Whom a restriction was meant for that was placed since the merge nobody can tell: it stands on both, until somebody lifts one.
  insert into restrictions (id, person_id, kind, reason, placed_at, placed_by)
  select gen_random_uuid(), m.merged_id, r.kind, r.reason, r.placed_at, r.placed_by from restrictions r
  where r.person_id = m.survivor_id and r.lifted_at is null and r.placed_at > m.merged_at
    and not exists (select from restrictions s where s.person_id = m.merged_id and s.lifted_at is null);
  update person_merges x set undone_at = now(), undone_by = actor_id(), undone_reason = why where x.id = merge;
  return 'undone';
end $$;

-- A second restriction of a merged person waits with the other record. When the standing one is lifted it steps in: the record stays restricted.
create or replace function next_restriction_steps_in() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare waiting uuid; merge uuid;
begin
  select r.id, m.id into waiting, merge
  from merged_into_person(new.person_id) p join restrictions r on r.person_id = p and r.lifted_at is null
    join person_merges m on m.merged_id = p and m.undone_at is null
  where m.survivor_id = new.person_id order by r.placed_at limit 1;
  if waiting is not null then
    perform move_person_rows(merge, (select r.person_id from restrictions r where r.id = waiting), new.person_id, 'restrictions', 'person_id', '{id}', 0, format('t.id = %L', waiting));
  end if;
  return null;
end $$;
drop trigger if exists restrictions_next_steps_in on restrictions;
create trigger restrictions_next_steps_in after update of lifted_at on restrictions
  for each row when (old.lifted_at is null and new.lifted_at is not null) execute function next_restriction_steps_in();

-- A merge may carry what is append-only to another person (the trigger's arguments), and change nothing else of it.
create or replace function moved_by_merge_only() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'LN010';
end $$;

do $$
declare f text;
begin
  foreach f in array array['replace_person_details(persons, jsonb, text)', 'move_person_rows(uuid, uuid, uuid, text, text, text[], integer, text)',
    'merge_people(uuid, uuid, uuid, integer, integer, jsonb, text)', 'undo_merge(uuid, text)'] loop
    execute format('revoke execute on function %s from public', f);
  end loop;
  grant execute on function merge_people(uuid, uuid, uuid, integer, integer, jsonb, text), undo_merge(uuid, text) to lantern_app;
end $$;
