-- How things end, whatever a statement says: what brought it about is on record, whoever may end it did, and ended it stays. These hold the
-- application to the rules of domain/; a merge, a demonstration and a migration write as the owner.

-- Referrals (mayFollow and standingAfter of domain/referral.ts).
create or replace function referral_may_become(standing text, next text) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp
as $$
  select is_open_referral(standing) and standing <> 'draft' and (not is_open_referral(next)
    or (standing, next) in (('sent', 'received'), ('sent', 'accepted'), ('received', 'accepted'), ('accepted', 'booked')))
$$;
create or replace function referral_standing_after(kind text, standing text) returns text
language sql immutable parallel safe
as $$ select case kind when 'attempted' then standing when 'closed-by-senior' then 'closed' else kind end $$;

drop trigger if exists referrals_begin_sent on referrals;
create trigger referrals_begin_sent before insert on referrals
  for each row when (current_user = 'lantern_app' and new.standing <> 'sent')
  execute function refuse_row('a referral begins as sent', '42501');
drop trigger if exists referrals_stay_ended on referrals;
create trigger referrals_stay_ended before update on referrals
  for each row when (current_user = 'lantern_app' and not is_open_referral(old.standing))
  execute function refuse_row('a referral that has ended stays as it ended', 'LN010');
drop trigger if exists referrals_move_on on referrals;
create trigger referrals_move_on before update on referrals
  for each row when (current_user = 'lantern_app' and is_open_referral(old.standing) and new.standing <> old.standing and not referral_may_become(old.standing, new.standing))
  execute function refuse_row('a referral does not go from there to here', '42501');

-- Where a referral stands, somebody heard: looked at when the transaction ends, because the news is written after the referral that it moves.
-- It was not written before: news is refused until the referral stands where it says.
create or replace function referral_moves_with_its_news() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if (tg_op = 'INSERT' or new.standing <> old.standing) and not exists (select 1 from referral_events e
      where e.referral_id = new.id and e.kind <> 'attempted' and referral_standing_after(e.kind, '') = new.standing) then
    raise exception 'a referral moves with the news that moved it' using errcode = '42501';
  end if;
  return null;
end $$;
drop trigger if exists referrals_with_their_news on referrals;
create constraint trigger referrals_with_their_news after insert or update on referrals deferrable initially deferred
  for each row when (current_user = 'lantern_app') execute function referral_moves_with_its_news();

-- News says where the referral now stands, each kind once: only an appointment is made again and only a visit fails again. A consultant nurse
-- closes; a consultant nurse, the call's owner and who sent it take it back (whyNotRecord).
create or replace function news_is_of_its_referral() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare r referrals;
begin
  select * into r from referrals x where x.id = new.referral_id for share;
  if r.standing is distinct from referral_standing_after(new.kind, r.standing)
     or (new.kind = 'attempted' and r.standing not in ('accepted', 'booked'))
     or (new.kind not in ('attempted', 'booked') and exists (select 1 from referral_events e where e.referral_id = r.id and e.kind = new.kind)) then
    raise exception 'the referral does not stand where this news leaves it' using errcode = '42501';
  end if;
  if not is_consultant_nurse() and (new.kind = 'closed-by-senior' or (new.kind = 'withdrawn' and r.created_by is distinct from actor_id()
      and not exists (select 1 from strips s where s.episode_id = r.episode_id and s.owner_id = actor_id()))) then
    raise exception 'this is not theirs to end' using errcode = '42501';
  end if;
  return new;
end $$;
drop trigger if exists referral_events_of_their_referral on referral_events;
create trigger referral_events_of_their_referral before insert on referral_events
  for each row when (current_user = 'lantern_app') execute function news_is_of_its_referral();

-- Follow-ups: planned undone; what for and whose it is stays; ended once.
drop trigger if exists follow_ups_begin_undone on follow_ups;
create trigger follow_ups_begin_undone before insert on follow_ups
  for each row when (current_user = 'lantern_app' and num_nonnulls(new.done_at, new.done_by, new.done_how, new.done_words) > 0)
  execute function refuse_row('a follow-up is planned before it is done', '42501');
drop trigger if exists follow_ups_stay_ended on follow_ups;
create trigger follow_ups_stay_ended before update on follow_ups
  for each row when (current_user = 'lantern_app' and old.done_at is not null)
  execute function refuse_row('a follow-up that has ended stays as it ended', 'LN010');
drop trigger if exists follow_ups_stay_as_planned on follow_ups;
create trigger follow_ups_stay_as_planned before update on follow_ups
  for each row when (current_user = 'lantern_app' and old.done_at is null and (new.purpose <> old.purpose or new.owner_id <> old.owner_id))
  execute function refuse_row('what a follow-up is for, and whose it is, stays as it was planned', '42501');

-- Who may end it, and how (whyNotEnd, endingsOf and whyNotEndAs of domain/follow-up.ts; model.md: without reaching someone it takes three
-- attempts on two days by two ways, or a senior's reason). It is ended in words and in one's own name.
create or replace function follow_up_may_end() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  reached boolean; tried_enough boolean;
  senior boolean := is_consultant_nurse() or new.kind = 'task';
begin
  if new.done_at is null or new.done_by is distinct from actor_id() or coalesce(new.done_words, '') !~ '\S'
     or not (is_consultant_nurse() or new.owner_id = actor_id()
       or exists (select 1 from strips s where s.episode_id = new.episode_id and s.owner_id = actor_id())) then
    raise exception 'a follow-up is ended by whoever answers for it, in words and in their own name' using errcode = '42501';
  end if;
  select coalesce(bool_or(a.outcome in ('spoke', 'declined')), false),
      count(*) >= 3 and count(distinct (a.happened_at at time zone 'Europe/London')::date) >= 2 and count(distinct a.way) >= 2
    into reached, tried_enough from follow_up_attempts a where a.follow_up_id = new.id;
  if (case new.done_how
    when 'done' then new.kind = 'task'
    when 'reached' then new.kind <> 'task' and reached
    when 'not-reached' then new.kind <> 'task' and (senior or tried_enough)
    when 'no-longer-needed' then senior or new.kind <> 'person' or reached
      or exists (select 1 from episodes e join persons p on p.id = e.person_id where e.id = new.episode_id and p.died_on is not null)
    else false end) is not true then
    raise exception 'a follow-up does not end like this' using errcode = '42501';
  end if;
  return new;
end $$;
drop trigger if exists follow_ups_may_end on follow_ups;
create trigger follow_ups_may_end before update on follow_ups
  for each row when (current_user = 'lantern_app' and old.done_at is null and num_nonnulls(new.done_at, new.done_by, new.done_how, new.done_words) > 0)
  execute function follow_up_may_end();

-- Somebody tried while there was something to try (whyNotAttempt): nothing is added to what has ended, and a task is no contact.
create or replace function only_what_is_undone_is_tried() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform 1 from follow_ups f where f.id = new.follow_up_id and f.done_at is null and f.kind <> 'task' for share;
  if not found then raise exception 'there is no contact left to try' using errcode = '42501'; end if;
  return new;
end $$;
drop trigger if exists follow_up_attempts_while_undone on follow_up_attempts;
create trigger follow_up_attempts_while_undone before insert on follow_up_attempts
  for each row when (current_user = 'lantern_app') execute function only_what_is_undone_is_tried();

-- A crew's job: what came of it is said when it ends, and stays. Afterwards its times change by corrections alone (36-time-corrections.sql), and
-- no stage is added that nobody had told of.
drop trigger if exists responses_begin_sent on responses;
create trigger responses_begin_sent before insert on responses
  for each row when (current_user = 'lantern_app' and num_nonnulls(new.mobile_at, new.on_scene_at, new.left_scene_at, new.at_destination_at, new.clear_at, new.stood_down_at, new.stood_down_reason, new.outcome, new.destination) > 0)
  execute function refuse_row('a crew is sent before it is anywhere', '42501');
drop trigger if exists responses_outcome_at_the_end on responses;
create trigger responses_outcome_at_the_end before update on responses
  for each row when (current_user = 'lantern_app' and old.clear_at is null and old.stood_down_at is null
    and new.clear_at is null and new.stood_down_at is null and num_nonnulls(new.outcome, new.destination) > 0)
  execute function refuse_row('what came of a job is said when it ends', '42501');
drop trigger if exists responses_stay_ended on responses;
create trigger responses_stay_ended before update on responses
  for each row when (current_user = 'lantern_app' and (old.clear_at is not null or old.stood_down_at is not null)
    and ((new.outcome, new.destination, new.stood_down_reason) is distinct from (old.outcome, old.destination, old.stood_down_reason)
      or num_nonnulls(new.mobile_at, new.on_scene_at, new.left_scene_at, new.at_destination_at, new.clear_at, new.stood_down_at)
        > num_nonnulls(old.mobile_at, old.on_scene_at, old.left_scene_at, old.at_destination_at, old.clear_at, old.stood_down_at)))
  execute function refuse_row('a job that has ended stays as it ended', 'LN010');

-- Whom a call is about: three different things that the caller knew (identifiers of domain/identity.ts). Undone is undone, and the call is then
-- about nobody until somebody else is confirmed.
create or replace function confirms_identity(confirmed text[]) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp
as $$
  select count(distinct c) >= 3 and bool_and(coalesce(c in ('full-name', 'birth-date', 'address', 'nhs-number', 'phone'), false)) from unnest(confirmed) c
$$;
drop trigger if exists person_links_confirm_identity on person_links;
create trigger person_links_confirm_identity before insert on person_links
  for each row when (confirms_identity(new.confirmed) is not true)
  execute function refuse_row('three different identifiers confirm who it is', '42501');
drop trigger if exists person_links_stay_undone on person_links;
create trigger person_links_stay_undone before update on person_links
  for each row when (current_user = 'lantern_app' and old.undone_at is not null)
  execute function refuse_row('a link that was undone stays undone', 'LN010');
create or replace function undone_link_lets_go() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if exists (select 1 from episodes e where e.id = new.episode_id and e.person_id is not null
      and not exists (select 1 from person_links l where l.episode_id = e.id and l.person_id = e.person_id and l.undone_at is null)) then
    raise exception 'a call whose link was undone is about nobody' using errcode = '42501';
  end if;
  return null;
end $$;
drop trigger if exists person_links_undone_let_go on person_links;
create constraint trigger person_links_undone_let_go after update on person_links deferrable initially deferred
  for each row when (current_user = 'lantern_app') execute function undone_link_lets_go();

-- Due is a time, whoever writes: what is never due is never overdue, and nobody would look.
do $$
declare d record;
begin
  for d in select * from (values ('strips', 'next_action_due'), ('follow_ups', 'due_at'), ('referrals', 'due_by')) as due (t, c) loop
    execute format('drop trigger if exists %I on %I', d.t || '_due_at_a_time', d.t);
    execute format('create trigger %1$I before insert or update on %2$I for each row when (not isfinite(new.%3$I)) execute function refuse_row(%4$L, %5$L)',
      d.t || '_due_at_a_time', d.t, d.c, 'what is due is due at a time', '42501');
  end loop;
end $$;
