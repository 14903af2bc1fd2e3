-- Text that was copied from the wrong person's record is to be read again. Marking it writes no words: the next version keeps the text, its
-- writer and its time, so that whoever undoes a link becomes nobody's co-author. Only for assessments that the actor sees; signed ones refuse it (LN011).
create or replace function mark_for_review(assessment uuid, of_section text, after integer, names text[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not exists (select from assessments a where a.id = assessment and sees_episode(a.episode_id)) then return false; end if;
  insert into assessment_sections (assessment_id, section, version, answers, complete, unreviewed_copies, written_at, written_by)
  select s.assessment_id, s.section, s.version + 1, s.answers, false, array(select distinct name from unnest(s.unreviewed_copies || names) name order by name), s.written_at, s.written_by
  from assessment_sections s where s.assessment_id = assessment and s.section = of_section and s.version = after
  on conflict do nothing;
  return found;
end $$;
revoke execute on function mark_for_review(uuid, text, integer, text[]) from public;
grant execute on function mark_for_review(uuid, text, integer, text[]) to lantern_app;
