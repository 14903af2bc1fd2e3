-- Why somebody went on where NEWS2 asks for a physical-health review: written once, about a set of the same crisis, and never changed.
grant select, insert on physical_reviews to lantern_app;
create policy physical_reviews_read on physical_reviews for select to lantern_app using (sees_episode(episode_id));
create policy physical_reviews_write on physical_reviews for insert to lantern_app
  with check (sees_episode(episode_id) and written_by = actor_id()
    and exists (select 1 from observation_sets o where o.id = set_id and o.episode_id = physical_reviews.episode_id));
select make_append_only('physical_reviews');
