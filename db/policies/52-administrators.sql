-- Somebody keeps the accounts: of the administrators who can sign in, the last one is not disabled, not given another role and not sent
-- a link that ends their sign-in. Two who do it to each other at the same instant wait for each other here, and the second is refused.
-- The terminal is exempt: its link is the way back in when the last administrator has lost their phone.

create or replace function is_standing_administrator(who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select 1 from users u where u.id = who and u.role = 'administrator')
    and not exists (select 1 from account_disablings d where d.user_id = who)
    -- A demonstration signs in without a password.
    and (exists (select 1 from demo_marks) or exists (
      select 1 from credentials c where c.user_id = who
        and not exists (select 1 from enrolments e where e.user_id = who and e.created_at > c.changed_at)))
$$;
revoke execute on function is_standing_administrator(uuid) from public;

-- Taken by the statement, before it locks any row: whoever comes second sees what the first one committed, and nobody deadlocks.
create or replace function administrators_take_turns() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$ begin perform reads_anew(); perform pg_advisory_xact_lock(hashtext('administrators')); return null; end $$;
drop trigger if exists account_disablings_take_turns on account_disablings;
create trigger account_disablings_take_turns before insert on account_disablings for each statement execute function administrators_take_turns();
drop trigger if exists users_take_turns on users;
create trigger users_take_turns before update of role on users for each statement execute function administrators_take_turns();
drop trigger if exists enrolments_take_turns on enrolments;
create trigger enrolments_take_turns before insert on enrolments for each statement execute function administrators_take_turns();

create or replace function an_administrator_remains() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare leaving uuid := case when tg_table_name = 'users' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'user_id')::uuid end;
begin
  if is_standing_administrator(leaving)
     and not exists (select 1 from users u where u.role = 'administrator' and u.id <> leaving and is_standing_administrator(u.id)) then
    raise exception 'the last administrator who can sign in must stay' using errcode = 'LN013';
  end if;
  return new;
end $$;

drop trigger if exists account_disablings_an_administrator_remains on account_disablings;
create trigger account_disablings_an_administrator_remains before insert on account_disablings
  for each row execute function an_administrator_remains();
drop trigger if exists users_an_administrator_remains on users;
create trigger users_an_administrator_remains before update of role on users
  for each row when (old.role = 'administrator' and new.role <> 'administrator') execute function an_administrator_remains();
drop trigger if exists enrolments_an_administrator_remains on enrolments;
create trigger enrolments_an_administrator_remains before insert on enrolments
  for each row when (new.created_by is not null) execute function an_administrator_remains();

-- Nobody changes their own role (whyNotChangeRole of the domain): an administrator would give themselves the clinical record.
drop trigger if exists users_not_ones_own_role on users;
create trigger users_not_ones_own_role before update of role on users
  for each row when (new.role is distinct from old.role and old.id = actor_id())
  execute function refuse_row('another administrator changes a role', 'LN521');
