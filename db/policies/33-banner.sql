-- What stands about a person at the top of every page about them, asked for sight once. The identity is identity_of()'s, hidden or not; details, alerts,
-- numbers and who must not be told are for those who see the record. The details of a record that was merged away are for those who see what it became.
create or replace function person_banner(person uuid)
returns table (sighted boolean, restricted boolean, emergency_until timestamptz, identity json, details json, facts json, phones json, not_to_be_told json)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan set jit = off
as $$
declare seen uuid := case when sees_person(person) then person end;
begin
  if person is null then return query select false, false, null::timestamptz, null::json, null::json, null::json, null::json, null::json; return; end if;
  return query
  select seen is not null, is_restricted(person),
    (select max(x.expires_at) from emergency_accesses x where x.person_id = person and x.user_id = actor_id() and x.expires_at > now()),
    (select json_build_object('id', i.id, 'familyName', i.family_name, 'givenName', i.given_name, 'preferredName', i.preferred_name, 'title', i.title,
        'bornOn', i.born_on, 'approximateAge', i.approximate_age, 'gender', i.gender, 'nhsNumber', i.nhs_number,
        'nhsNumberVerified', i.nhs_number_standing = 'verified', 'addressLine1', i.address_line1, 'postcode', i.postcode, 'boroughCode', i.borough_code,
        'language', i.language, 'interpreterNeeded', i.interpreter_needed, 'reasonableAdjustments', i.reasonable_adjustments, 'diedOn', i.died_on)
      from identity_of(array[person]) i where not i.restricted),
    (select json_build_object('pronouns', p.pronouns, 'addressLine2', p.address_line2, 'town', p.town, 'noFixedAbode', p.no_fixed_abode,
        'communicationNeeds', p.communication_needs)
      from persons p where p.id = person and (seen is not null or (p.merged_into is not null and sees_person(survivor_of(p.id))))),
    (select json_agg(json_build_object('kind', f.kind, 'words', f.words) order by f.recorded_at desc)
      from alert_facts f where f.person_id = seen and f.entered_in_error_at is null),
    (select json_agg(json_build_object('kind', n.kind, 'number', n.number, 'safeToRing', n.safe_to_ring, 'mayLeaveMessage', n.may_leave_message,
        'whoMayAnswer', n.who_may_answer, 'mayText', n.may_text, 'bestTime', n.best_time) order by array_position(array['home', 'work', 'mobile', 'other'], n.kind), n.recorded_at)
      from person_phones n where n.person_id = seen and n.ended_at is null),
    (select json_agg(k.name order by k.recorded_at desc) from contact_persons k where k.person_id = seen and k.sharing = 'must-not-be-told'
      and k.ended_at is null and k.entered_in_error_at is null);
end $$;
revoke execute on function person_banner(uuid) from public;
grant execute on function person_banner(uuid) to lantern_app;
