-- Grants are the least that the commands need; policies decide the rows. No clinical table grants DELETE, save the
-- strip that a closure removes. A child's insert policy looks at its parent, because foreign keys pass row security.

-- Staff: names and roles are known to everybody signed in.
grant select on users, account_disablings, duties, crews, desk_leads to lantern_app;
create policy staff_read on users for select to lantern_app using (actor_id() is not null);
create policy disablings_read on account_disablings for select to lantern_app using (actor_id() is not null);
create policy duties_read on duties for select to lantern_app using (actor_id() is not null);
create policy crews_read on crews for select to lantern_app using (actor_id() is not null);
create policy desk_leads_read on desk_leads for select to lantern_app using (actor_id() is not null);

grant insert, update (until, ended_at) on duties to lantern_app;
grant insert, update (until, ended_at) on crews to lantern_app;
grant insert, update (standing) on desk_leads to lantern_app;
create policy duties_own on duties for insert to lantern_app with check (user_id = actor_id() and is_clinician() and role_held = actor_role());
create policy duties_end on duties for update to lantern_app using (user_id = actor_id()) with check (user_id = actor_id());
create policy crews_start on crews for insert to lantern_app with check (is_clinician());
create policy crews_end on crews for update to lantern_app using (is_clinician()) with check (is_clinician());
create policy desk_leads_name on desk_leads for insert to lantern_app with check (is_clinician() and by = actor_id());
create policy desk_leads_stand_down on desk_leads for update to lantern_app using (is_clinician()) with check (is_clinician());

-- People.
grant select, insert on persons, person_phones, restrictions, alert_facts to lantern_app;
grant update (version, family_name, given_name, preferred_name, title, family_key, given_key, born_on, approximate_age, nhs_number,
  nhs_number_standing, gender, sex_at_birth, pronouns, address_line1, address_line2, town, postcode, borough_code, no_fixed_abode, gp_practice,
  language, interpreter_needed, communication_needs, reasonable_adjustments, ethnicity, died_on, crew_note, last_contact_at, updated_at, updated_by)
  on persons to lantern_app;
grant update (ended_at) on person_phones to lantern_app;
grant update (lifted_at, lifted_by) on restrictions to lantern_app;
grant update (entered_in_error_at, entered_in_error_by, entered_in_error_reason) on alert_facts to lantern_app;
create policy persons_read on persons for select to lantern_app using (sees_person(id));
create policy persons_add on persons for insert to lantern_app with check (may_use_identity_index() and created_by = actor_id());
create policy persons_amend on persons for update to lantern_app using (sees_person(id)) with check (sees_person(id));
create policy person_phones_read on person_phones for select to lantern_app using (sees_person(person_id));
-- Whoever adds somebody to the index does not see them by that, and writes down their number in the same moment. To anybody else's record that one
-- does not see a number would be a way to ask, by searching for it, whose it is.
create or replace function just_added_by_actor(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select exists (select 1 from persons p where p.id = person and p.created_by = actor_id() and p.created_at between now() - interval '1 second' and now()) $$;
revoke execute on function just_added_by_actor(uuid) from public;
grant execute on function just_added_by_actor(uuid) to lantern_app;
create policy person_phones_add on person_phones for insert to lantern_app
  with check (recorded_by = actor_id() and (sees_person(person_id) or (may_use_identity_index() and just_added_by_actor(person_id))));
create policy person_phones_end on person_phones for update to lantern_app using (sees_person(person_id)) with check (sees_person(person_id) and ended_by = actor_id());
create policy restrictions_read on restrictions for select to lantern_app using (sees_person(person_id) or is_consultant_nurse());
create policy restrictions_place on restrictions for insert to lantern_app with check (placed_by = actor_id() and (sees_person(person_id) or is_consultant_nurse()));
create policy restrictions_lift on restrictions for update to lantern_app using (is_consultant_nurse()) with check (is_consultant_nurse() and lifted_by = actor_id());
create policy alert_facts_read on alert_facts for select to lantern_app using (sees_person(person_id));
create policy alert_facts_add on alert_facts for insert to lantern_app with check (sees_person(person_id) and recorded_by = actor_id());
create policy alert_facts_correct on alert_facts for update to lantern_app using (sees_person(person_id)) with check (sees_person(person_id) and entered_in_error_by = actor_id());

grant select, insert on emergency_accesses, emergency_access_reviews to lantern_app;
create policy emergency_read on emergency_accesses for select to lantern_app using (user_id = actor_id() or is_consultant_nurse());
create policy emergency_open on emergency_accesses for insert to lantern_app with check (user_id = actor_id() and may_use_identity_index());
create policy emergency_reviews_read on emergency_access_reviews for select to lantern_app using (exists (select 1 from emergency_accesses a where a.id = access_id));
create policy emergency_reviews_write on emergency_access_reviews for insert to lantern_app
  with check (is_consultant_nurse() and reviewed_by = actor_id()
    and exists (select 1 from emergency_accesses a where a.id = access_id and a.user_id <> actor_id()));

-- Episodes, strips, calls.
grant usage on sequence episode_numbers, call_references to lantern_app, lantern_intake;
grant select, insert, update (person_id, version) on episodes to lantern_app;
-- Desk and consultant nurse see every open call but a restricted person's. The set of those is asked once for a whole list.
create policy episodes_read on episodes for select to lantern_app
  using (((select sees_whole_desk()) and id not in (select hidden_open_episodes()) and exists (select 1 from strips s where s.episode_id = episodes.id))
    or sees_episode(id) or opened_by = actor_id() and opened_at > now() - interval '1 hour');
create policy episodes_open on episodes for insert to lantern_app with check (is_clinician() and opened_by = actor_id() and person_id is null);
-- A crisis is about whom its standing link names: three identifiers confirmed it, and somebody answers for that.
create policy episodes_link on episodes for update to lantern_app using (sees_call(id))
  with check (person_id is null or exists (select 1 from person_links l where l.episode_id = episodes.id and l.person_id = episodes.person_id and l.undone_at is null));

grant select, insert, delete, update (version, owner_id, next_action, next_action_due, priority, taken_at) on strips to lantern_app;
-- What an owner is to do next they see while they own it, also under a restriction; giving it away is hand_on_strip()'s.
create policy strips_read on strips for select to lantern_app
  using (owner_id = actor_id() or ((select sees_whole_desk()) and episode_id not in (select hidden_open_episodes())) or sees_episode(episode_id));
create policy strips_open on strips for insert to lantern_app
  with check (is_clinician() and opened_by_actor(episode_id));
create policy strips_change on strips for update to lantern_app using (owner_id = actor_id() or on_desk() or is_consultant_nurse() or sees_episode(episode_id)) with check (true);
create policy strips_close on strips for delete to lantern_app
  using (sees_episode(episode_id) and exists (select 1 from closures c where c.episode_id = strips.episode_id));

grant select on strip_changes to lantern_app;
create policy strip_changes_read on strip_changes for select to lantern_app using (sees_episode(episode_id));

grant select, insert, update (until) on relationships to lantern_app;
create policy relationships_read on relationships for select to lantern_app using ((select is_clinician()) and (user_id = actor_id() or sees_episode(episode_id)));
-- How long a tie to oneself may last: own_tie_lasts().
create policy relationships_tie on relationships for insert to lantern_app
  with check (is_clinician() and (sees_episode(episode_id) or (user_id = actor_id() and sees_call(episode_id))
    or exists (select 1 from episodes e where e.id = episode_id and e.opened_by = actor_id() and e.opened_at > now() - interval '1 hour')));
create policy relationships_end on relationships for update to lantern_app
  using ((select is_clinician()) and (user_id = actor_id() or sees_episode(episode_id))) with check (true);

grant select, insert, update (undone_at, undone_by, undone_reason) on person_links to lantern_app;
create policy person_links_read on person_links for select to lantern_app using (sees_call(episode_id));
create policy person_links_make on person_links for insert to lantern_app with check (sees_call(episode_id) and linked_by = actor_id());
create policy person_links_undo on person_links for update to lantern_app using (sees_call(episode_id)) with check (undone_by = actor_id());

grant select, insert, update (answered_at, accepted, answer_words) on handovers to lantern_app;
-- Who offered a call and who was asked read the offer while it waits for an answer and no restriction hides the person; afterwards it is read with the record.
create policy handovers_read on handovers for select to lantern_app
  using (((select is_clinician()) and answered_at is null and (offered_by = actor_id() or offered_to = actor_id()) and episode_id not in (select hidden_open_episodes()))
    or sees_episode(episode_id));
create policy handovers_offer on handovers for insert to lantern_app with check (offered_by = actor_id() and sees_episode(episode_id));
create policy handovers_answer on handovers for update to lantern_app using (is_clinician() and (offered_to = actor_id() or offered_by = actor_id())) with check (offered_to = actor_id() or offered_by = actor_id());

grant select, insert on calls, call_versions to lantern_app;
create policy calls_read on calls for select to lantern_app using (((select sees_whole_desk()) and episode_id not in (select hidden_open_episodes()) and exists (select 1 from strips s where s.episode_id = calls.episode_id))
    or sees_episode(episode_id));
create policy calls_take_down on calls for insert to lantern_app
  with check (taken_down_by = actor_id() and is_clinician()
    and (sees_call(episode_id) or exists (select 1 from episodes e where e.id = episode_id and e.opened_by = actor_id())));
create policy call_versions_read on call_versions for select to lantern_app using (exists (select 1 from calls c where c.id = call_id));
create policy call_versions_add on call_versions for insert to lantern_app
  with check (is_clinician() and exists (select 1 from calls c where c.id = call_id and c.taken_down_by = actor_id()));

grant select, insert on closures to lantern_app;
create policy closures_read on closures for select to lantern_app using (sees_episode(episode_id));
create policy closures_close on closures for insert to lantern_app with check (sees_episode(episode_id) and closed_by = actor_id());

-- Clinical rows hang on their episode.
grant select, insert on triages, observation_sets, assessments, assessment_sections, assessment_sign_offs, assessment_addenda,
  plans, plan_versions, plan_agreements, referral_events, follow_up_attempts, reviews to lantern_app;

create policy triages_read on triages for select to lantern_app using (sees_episode(episode_id));
create policy triages_write on triages for insert to lantern_app with check (sees_episode(episode_id) and decided_by = actor_id());

grant select, insert, update (mobile_at, on_scene_at, left_scene_at, at_destination_at, clear_at, stood_down_at, stood_down_reason, outcome, destination)
  on responses to lantern_app;
-- Crews are seen with their call. Which cars are busy is crews_on_a_job()'s, also where the call is hidden.
create policy responses_read on responses for select to lantern_app
  using (((select sees_whole_desk()) and episode_id not in (select hidden_open_episodes()) and exists (select 1 from strips s where s.episode_id = responses.episode_id))
    or sees_episode(episode_id));
create policy responses_send on responses for insert to lantern_app with check (sees_episode(episode_id) and allocated_by = actor_id());
create policy responses_times on responses for update to lantern_app using (sees_call(episode_id)) with check (true);

grant update (entered_in_error_at, entered_in_error_by, entered_in_error_reason) on observation_sets to lantern_app;
create policy observation_sets_read on observation_sets for select to lantern_app using (sees_episode(episode_id));
create policy observation_sets_write on observation_sets for insert to lantern_app with check (sees_episode(episode_id) and recorded_by = actor_id());
create policy observation_sets_correct on observation_sets for update to lantern_app using (sees_episode(episode_id)) with check (entered_in_error_by = actor_id());

create policy assessments_read on assessments for select to lantern_app using (sees_episode(episode_id));
create policy assessments_write on assessments for insert to lantern_app with check (sees_episode(episode_id) and started_by = actor_id());
create policy assessment_sections_read on assessment_sections for select to lantern_app using (exists (select 1 from assessments a where a.id = assessment_id));
create policy assessment_sections_write on assessment_sections for insert to lantern_app
  with check (written_by = actor_id() and exists (select 1 from assessments a where a.id = assessment_id));
create policy assessment_sign_offs_read on assessment_sign_offs for select to lantern_app using (exists (select 1 from assessments a where a.id = assessment_id));
create policy assessment_sign_offs_write on assessment_sign_offs for insert to lantern_app
  with check (signed_off_by = actor_id() and exists (select 1 from assessments a where a.id = assessment_id));
create policy assessment_addenda_read on assessment_addenda for select to lantern_app using (exists (select 1 from assessments a where a.id = assessment_id));
create policy assessment_addenda_write on assessment_addenda for insert to lantern_app
  with check (written_by = actor_id() and exists (select 1 from assessments a where a.id = assessment_id));

create policy plans_read on plans for select to lantern_app using (sees_episode(episode_id));
create policy plans_write on plans for insert to lantern_app with check (sees_episode(episode_id) and created_by = actor_id());
create policy plan_versions_read on plan_versions for select to lantern_app using (exists (select 1 from plans p where p.id = plan_id));
create policy plan_versions_write on plan_versions for insert to lantern_app
  with check (written_by = actor_id() and exists (select 1 from plans p where p.id = plan_id));
create policy plan_agreements_read on plan_agreements for select to lantern_app using (exists (select 1 from plans p where p.id = plan_id));
create policy plan_agreements_write on plan_agreements for insert to lantern_app
  with check (agreed_by = actor_id() and exists (select 1 from plans p where p.id = plan_id));

-- Services: everybody signed in reads the directory; administrators keep it.
grant select, insert on services, service_boroughs, service_revisions to lantern_app;
grant update (version, name, organisation, ods_code, kind, what_it_does, minimum_age, maximum_age, serves_all_london, all_hours, opening_hours, hours_note,
  professional_phone, public_phone, email, referral_route, accepts_ambulance, self_referral, exclusions, languages, accessibility, capacity_note,
  answers_within_hours, verified_at, verified_by, verified_how, closed_from, closed_reason, updated_at, updated_by) on services to lantern_app;
grant delete on service_boroughs to lantern_app;
create policy services_read on services for select to lantern_app using (actor_id() is not null);
create policy services_add on services for insert to lantern_app with check (is_administrator() and updated_by = actor_id());
create policy services_amend on services for update to lantern_app using (is_administrator()) with check (is_administrator());
create policy service_boroughs_read on service_boroughs for select to lantern_app using (actor_id() is not null);
create policy service_boroughs_keep on service_boroughs for all to lantern_app using (is_administrator()) with check (is_administrator());
create policy service_revisions_read on service_revisions for select to lantern_app using (actor_id() is not null);
create policy service_revisions_add on service_revisions for insert to lantern_app with check (is_administrator() and changed_by = actor_id());

grant select, insert, update (standing, standing_since, due_by, version) on referrals to lantern_app;
create policy referrals_read on referrals for select to lantern_app using (sees_episode(episode_id));
create policy referrals_make on referrals for insert to lantern_app with check (sees_episode(episode_id) and created_by = actor_id());
create policy referrals_move on referrals for update to lantern_app using (sees_episode(episode_id)) with check (true);
create policy referral_events_read on referral_events for select to lantern_app using (exists (select 1 from referrals r where r.id = referral_id));
create policy referral_events_write on referral_events for insert to lantern_app
  with check (recorded_by = actor_id() and exists (select 1 from referrals r where r.id = referral_id));

grant select, insert, update (version, purpose, due_at, owner_id, done_at, done_by, done_how, done_words) on follow_ups to lantern_app;
create policy follow_ups_read on follow_ups for select to lantern_app using (sees_episode(episode_id));
create policy follow_ups_make on follow_ups for insert to lantern_app with check (sees_episode(episode_id) and created_by = actor_id());
create policy follow_ups_change on follow_ups for update to lantern_app using (sees_episode(episode_id)) with check (true);
create policy follow_up_attempts_read on follow_up_attempts for select to lantern_app using (exists (select 1 from follow_ups f where f.id = follow_up_id));
create policy follow_up_attempts_write on follow_up_attempts for insert to lantern_app
  with check (recorded_by = actor_id() and exists (select 1 from follow_ups f where f.id = follow_up_id));

create policy reviews_read on reviews for select to lantern_app using (sees_episode(episode_id));
create policy reviews_write on reviews for insert to lantern_app with check (is_consultant_nurse() and sees_episode(episode_id) and written_by = actor_id());

-- One's own.
grant select, insert, update, delete on drafts to lantern_app;
create policy drafts_own on drafts for all to lantern_app using (user_id = actor_id()) with check (user_id = actor_id());
grant select, insert on sent_forms to lantern_app;
create policy sent_forms_own on sent_forms for all to lantern_app using (sent_forms.actor_id = actor_id()) with check (sent_forms.actor_id = actor_id());
