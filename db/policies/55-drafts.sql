-- Typed text survives a session that ran out: it is put aside for the person whose session it was, and for nobody else.
drop function if exists keep_draft_of_ended_session(uuid, text, jsonb, text);
drop function if exists keep_draft_of_ended_session(uuid, text, uuid, text, jsonb, integer);
-- base: the version of the record that was typed over. left_by: whose page it was, where the page says so.
create or replace function keep_draft_of_ended_session(session uuid, key text, page uuid, place text, typed jsonb, counted integer, base text default null, left_by uuid default null) returns timestamptz
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare who uuid;
begin
  select x.user_id into who from sessions x
  where x.id = session and coalesce(x.ended_because, '') not in ('account-disabled', 'signed-out') and x.started_at > now() - interval '24 hours'
    and (left_by is null or x.user_id = left_by);
  if who is null then return null; end if;
  -- A form that was sent whole carries no count: it holds everything that its page has kept so far.
  insert into drafts (id, user_id, form_key, page_id, path, sequence, values, base_version, saved_at) values (gen_random_uuid(), who, key, page, place, coalesce(counted, 0), typed, base, now())
  on conflict (user_id, form_key, page_id) do update set values = excluded.values, sequence = coalesce(counted, drafts.sequence), base_version = coalesce(excluded.base_version, drafts.base_version), saved_at = excluded.saved_at, set_aside_at = null, set_aside_because = null
  where (counted is null or drafts.sequence < counted) and coalesce(drafts.set_aside_because, 'continued') in ('continued', 'left');
  return now();
end $$;
revoke execute on function keep_draft_of_ended_session(uuid, text, uuid, text, jsonb, integer, text, uuid) from public;
grant execute on function keep_draft_of_ended_session(uuid, text, uuid, text, jsonb, integer, text, uuid) to lantern_gate;
