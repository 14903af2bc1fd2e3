-- The problem list, the people around somebody, and how they want to be reached: as visible as the person, and never rewritten.
-- What turned out to be wrong is marked, with a reason; what no longer holds ends, with a reason.
grant select, insert on problems, problem_changes, contact_persons, contact_preferences to lantern_app;
grant update (entered_in_error_at, entered_in_error_by, entered_in_error_reason) on problems to lantern_app;
grant update (ended_at, ended_by, ended_reason, entered_in_error_at, entered_in_error_by, entered_in_error_reason) on contact_persons to lantern_app;
grant update (entered_in_error_at, entered_in_error_by, entered_in_error_reason) on contact_preferences to lantern_app;
grant update (ended_by, ended_reason, entered_in_error_at, entered_in_error_by, entered_in_error_reason) on person_phones to lantern_app;

create policy problems_read on problems for select to lantern_app using (sees_person(person_id));
create policy problems_add on problems for insert to lantern_app with check (sees_person(person_id) and recorded_by = actor_id());
create policy problems_correct on problems for update to lantern_app
  using (sees_person(person_id)) with check (sees_person(person_id) and entered_in_error_by = actor_id());

create policy problem_changes_read on problem_changes for select to lantern_app using (exists (select 1 from problems p where p.id = problem_id));
create policy problem_changes_add on problem_changes for insert to lantern_app
  with check (changed_by = actor_id() and exists (select 1 from problems p where p.id = problem_id and p.entered_in_error_at is null));

create policy contact_persons_read on contact_persons for select to lantern_app using (sees_person(person_id));
create policy contact_persons_add on contact_persons for insert to lantern_app with check (sees_person(person_id) and recorded_by = actor_id());
create policy contact_persons_end on contact_persons for update to lantern_app
  using (sees_person(person_id)) with check (sees_person(person_id) and actor_id() in (ended_by, entered_in_error_by));

create policy contact_preferences_read on contact_preferences for select to lantern_app using (sees_person(person_id));
create policy contact_preferences_add on contact_preferences for insert to lantern_app with check (sees_person(person_id) and recorded_by = actor_id());
create policy contact_preferences_correct on contact_preferences for update to lantern_app
  using (sees_person(person_id)) with check (sees_person(person_id) and entered_in_error_by = actor_id());
