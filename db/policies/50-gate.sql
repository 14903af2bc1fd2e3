-- Signing in and sessions. lantern_gate reads no clinical table; lantern_app reads no password.

grant select on users, account_disablings, credentials, enrolments, sessions, pending_sign_ins, sign_in_failures, demo_marks, duties to lantern_gate;
grant insert on sessions, pending_sign_ins, sign_in_failures, credentials to lantern_gate;
grant update on credentials, sessions, pending_sign_ins to lantern_gate;
grant update (used_at) on enrolments to lantern_gate;
grant delete on sign_in_failures, pending_sign_ins to lantern_gate;
create policy gate_users on users for select to lantern_gate using (true);
create policy gate_disablings on account_disablings for select to lantern_gate using (true);
create policy gate_credentials on credentials for all to lantern_gate using (true) with check (true);
create policy gate_enrolments_read on enrolments for select to lantern_gate using (true);
create policy gate_enrolments_use on enrolments for update to lantern_gate using (true) with check (true);
create policy gate_sessions on sessions for all to lantern_gate using (true) with check (true);
create policy gate_pending on pending_sign_ins for all to lantern_gate using (true) with check (true);
create policy gate_failures on sign_in_failures for all to lantern_gate using (true) with check (true);
create policy gate_demo on demo_marks for select to lantern_gate using (true);
create policy gate_duties on duties for select to lantern_gate using (true);

-- Accounts: administrators make and end them; they never see a password.
grant insert, update (version, email, name, role, registration, phone) on users to lantern_app;
grant insert, delete on account_disablings to lantern_app;
grant select, insert on enrolments to lantern_app;
create policy users_add on users for insert to lantern_app with check (is_administrator() and created_by = actor_id());
create policy users_amend on users for update to lantern_app using (is_administrator()) with check (is_administrator());
create policy disablings_add on account_disablings for insert to lantern_app with check (is_administrator() and disabled_by = actor_id() and user_id <> actor_id());
create policy disablings_lift on account_disablings for delete to lantern_app using (is_administrator());
create policy enrolments_read on enrolments for select to lantern_app using (is_administrator());
create policy enrolments_add on enrolments for insert to lantern_app with check (is_administrator() and created_by = actor_id());

-- Whether people have set up signing in, and when they last did: for administrators, who read neither passwords nor sessions.
create or replace function account_sign_ins(people uuid[]) returns table (user_id uuid, enrolled boolean, last_signed_in_at timestamptz)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp
as $$
  select u.id,
    exists (select 1 from credentials c where c.user_id = u.id
      and not exists (select 1 from enrolments e where e.user_id = u.id and e.created_at > c.changed_at)),
    (select s.started_at from sessions s where s.user_id = u.id order by s.started_at desc limit 1)
  from users u where u.id = any(people) and is_administrator()
$$;
revoke execute on function account_sign_ins(uuid[]) from public;
grant execute on function account_sign_ins(uuid[]) to lantern_app;

-- How much somebody owns, and not one word about whom: what must go to somebody else before their account ends.
create or replace function work_owned_by(who uuid) returns table (strips integer, follow_ups integer)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
as $$
  select (select count(*)::int from strips s where s.owner_id = who), (select count(*)::int from follow_ups f where f.owner_id = who and f.done_at is null)
  where is_administrator()
$$;
revoke execute on function work_owned_by(uuid) from public;
grant execute on function work_owned_by(uuid) to lantern_app;

-- A new link ends every session at once; what was set up before it no longer opens anything (findCredentials looks for a newer link).
create or replace function new_link_ends_sessions() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update sessions set ended_at = now(), ended_because = 'sign-in-reset' where user_id = new.user_id and ended_at is null;
  delete from pending_sign_ins where user_id = new.user_id;
  return null;
end $$;
drop trigger if exists enrolments_end_sessions on enrolments;
create trigger enrolments_end_sessions after insert on enrolments for each row execute function new_link_ends_sessions();

-- Leaving the clinical roles is like leaving: nobody may be left unowned. The update holds the row lock that taking a strip waits for.
create or replace function new_role_leaves_nobody_unowned() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform reads_anew();
  perform owns_nothing(new.id);
  update duties set ended_at = now() where user_id = new.id and ended_at is null;
  return new;
end $$;
drop trigger if exists users_role_leaves_nobody_unowned on users;
create trigger users_role_leaves_nobody_unowned before update of role on users
  for each row when (old.role <> 'administrator' and new.role = 'administrator') execute function new_role_leaves_nobody_unowned();

-- Opens the transaction as the person whose live session this is. Everything about them comes from rows, now.
-- standing: live | idle | ended | unknown. Only "live" sets the actor.
create or replace function begin_as(session uuid, is_person_acting boolean)
returns table (standing text, user_id uuid, name text, role text, now timestamptz, idle_seconds integer, ends_at timestamptz,
  duty_id uuid, duty_kind text, call_sign text, sector text, duty_from timestamptz, duty_until timestamptz, is_desk_lead boolean, crew_id uuid)
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, public, pg_temp
as $$
declare s sessions; u users; state text; d duties; lead boolean := false;
begin
  select * into s from sessions x where x.id = session;
  if s.id is null then
    perform act_as(null);
    return query select 'unknown', null::uuid, null::text, null::text, now(), null::integer, null::timestamptz,
      null::uuid, null::text, null::text, null::text, null::timestamptz, null::timestamptz, false, null::uuid;
    return;
  end if;
  select * into u from users x where x.id = s.user_id;
  state := case
    when s.ended_at is not null or s.ends_at <= now() or exists (select 1 from account_disablings a where a.user_id = u.id) then 'ended'
    when s.last_seen_at + make_interval(secs => s.idle_seconds) <= now() then 'idle'
    else 'live' end;
  perform act_as(case when state = 'live' then u.id end);
  if state = 'live' then
    -- At most one write in thirty seconds: a page view need not rewrite the session row. Where another page of the session is writing it, that
    -- one's word is enough: a slow page must not hold up all the others.
    if is_person_acting and s.last_seen_at < now() - interval '30 seconds' then
      update sessions x set last_seen_at = now()
      where x.id = (select y.id from sessions y where y.id = s.id and y.last_seen_at < now() - interval '30 seconds' for update skip locked);
    end if;
    select * into d from duties x where x.id = actor_duty();
    lead := exists (select 1 from desk_leads l where l.user_id = u.id and l.standing);
  end if;
  return query select state, u.id, u.name, u.role, now(), s.idle_seconds, s.ends_at,
    d.id, d.kind, d.call_sign, d.sector, d."from", d.until, lead, d.crew_id;
end $$;
revoke execute on function begin_as(uuid, boolean) from public;
grant execute on function begin_as(uuid, boolean) to lantern_app;

-- Messages from dispatch systems.
grant insert on episodes, strips to lantern_intake;
grant select (episode_id, taken_at, waiting_since, version) on strips to lantern_intake;
grant select, insert on calls, call_versions, intake_messages to lantern_intake;
grant update (next_action, next_action_due, priority, version) on strips to lantern_intake;
grant select on intake_senders to lantern_intake;
create policy intake_episodes_open on episodes for insert to lantern_intake with check (person_id is null and opened_by is null);
create policy intake_calls_read on calls for select to lantern_intake using (sender_id is not null);
create policy intake_calls_ring on calls for insert to lantern_intake with check (sender_id is not null and taken_down_by is null);
create policy intake_call_versions_read on call_versions for select to lantern_intake using (message_id is not null);
create policy intake_call_versions_add on call_versions for insert to lantern_intake with check (message_id is not null);
create policy intake_messages_read on intake_messages for select to lantern_intake using (true);
create policy intake_messages_keep on intake_messages for insert to lantern_intake with check (true);
create policy intake_senders_read on intake_senders for select to lantern_intake using (true);
create policy intake_strips_read on strips for select to lantern_intake using (true);
create policy intake_strips_open on strips for insert to lantern_intake with check (taken_at is null and owner_id = standing_desk_lead());
create policy intake_strips_update on strips for update to lantern_intake using (taken_at is null) with check (true);

-- What has served its purpose goes: keys of forms long sent, text put aside, guesses at passwords. Nothing clinical, nothing audited.
create or replace function tidy_up() returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  delete from sent_forms where sent_at < now() - interval '30 days';
  delete from drafts where set_aside_at < now() - interval '30 days';
  -- Unsent text that nobody has come back to for 90 days is put aside; its author can take it back for another 30. What was taken back
  -- belongs to a page of that day: the first 48 bits of a page's id are its time.
  update drafts set set_aside_at = now(), set_aside_because = 'left'
  where set_aside_at is null and saved_at < now() - interval '90 days'
    and page_id < (lpad(to_hex((extract(epoch from now() - interval '90 days') * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;
  delete from sign_in_failures where at < now() - interval '2 days';
  delete from pending_sign_ins where expires_at < now() - interval '2 days';
$$;
revoke execute on function tidy_up() from public;
grant execute on function tidy_up() to lantern_gate;
