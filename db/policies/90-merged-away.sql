-- Last, because it looks at every table that points at a person, whichever file made its triggers.
do $$
declare r record;
begin
  for r in select x.*, t.oid as tab from person_references() x join pg_class t on t.relname = x.table_name and t.relnamespace = 'public'::regnamespace
    where not exists (select 1 from merge_leaves() l where (l.table_name, l.column_name) = (x.table_name, x.column_name)) loop
    execute format('drop trigger if exists %I on %I', 'not_merged_away_' || r.column_name, r.table_name);
    execute format('create trigger %I before insert or update of %I on %I for each row execute function not_merged_away(%L)',
      'not_merged_away_' || r.column_name, r.column_name, r.table_name, r.column_name);
    if exists (select 1 from pg_trigger g where g.tgrelid = r.tab and g.tgname = 'never_changed') then
      execute format('drop trigger never_changed on %I', r.table_name);
      execute format('create trigger never_changed before update or delete on %I for each row execute function moved_by_merge_only(%s)', r.table_name,
        (select string_agg(quote_literal(y.column_name), ', ') from person_references() y where y.table_name = r.table_name)
          || case when 'version' = any(r.key_columns) then ', ''version''' else '' end);
    end if;
  end loop;
end $$;
