-- Whether a build's migrations have been applied, by the digests of its last tables and of its policies. One that is ahead has them too:
-- old processes go on serving until new ones have taken over. Says yes or no, and nothing of what there is.
create or replace function has_migrations(tables text, policies text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select 1 from drizzle.__drizzle_migrations m where m.hash = tables) and exists (select 1 from drizzle.policies p where p.digest = policies)
$$;
revoke execute on function has_migrations(text, text) from public;
grant execute on function has_migrations(text, text) to lantern_gate;
