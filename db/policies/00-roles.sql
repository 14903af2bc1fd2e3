-- Three roles that own nothing, sign in nowhere by themselves and cannot pass row security:
--   lantern_app    a signed-in person's transaction
--   lantern_gate   signing in, sessions, sealing the audit; no clinical table
--   lantern_intake messages from dispatch systems; no person and nothing clinical beyond the call
do $$
declare r text;
begin
  foreach r in array array['lantern_app', 'lantern_gate', 'lantern_intake'] loop
    begin
      execute format('create role %I nologin noinherit nobypassrls', r);
    exception when duplicate_object or unique_violation then null;
    end;
    -- From PostgreSQL 16 on, whoever made a role administers it and still may not become it until that is granted.
    if not pg_has_role(current_user, r, case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end) then
      execute format('grant %I to %I', r, current_user);
    end if;
    execute format('revoke all on all tables in schema public from %I', r);
    execute format('revoke all on all sequences in schema public from %I', r);
    execute format('grant usage on schema public to %I', r);
  end loop;
end $$;

revoke create on schema public from public;

-- Every policy is made again below, so none can linger that these files no longer say.
do $$
declare p record; t record;
begin
  for p in select schemaname, tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
  end loop;
  for t in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind in ('r', 'p') loop
    execute format('alter table %s enable row level security', t.name);
  end loop;
end $$;
