-- Whether a crisis is open, held so until the transaction ends: whoever closes it waits, or has been waited for. A row policy would hide
-- strips that somebody has taken from the lock, so this looks as the owner.
create or replace function hold_open_crisis(episode uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform 1 from strips s where s.episode_id = episode for no key update;
  return found;
end $$;
revoke execute on function hold_open_crisis(uuid) from public;
grant execute on function hold_open_crisis(uuid) to lantern_intake;

-- How fast a dispatch system has been sending.
grant update (paced_until) on intake_senders to lantern_intake;
create policy intake_senders_pace on intake_senders for update to lantern_intake using (revoked_at is null) with check (revoked_at is null);
