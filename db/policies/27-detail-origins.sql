-- Where each detail of a person comes from, worked out from the changes that were kept: the newest change in which it became something else.
-- Called by what has already asked whether the person is seen.

-- A column as the application writes it: `family_name` is `familyName`. Without a pinned path, so that the planner writes it into the query of its callers.
create or replace function detail_name(col text) returns text
language sql immutable parallel safe
as $$ select left(col, 1) || substr(replace(initcap(replace(col, '_', ' ')), ' ', ''), 2) $$;

create or replace function record_details(person uuid) returns jsonb
language plpgsql stable
as $$
declare standing jsonb; changed jsonb;
begin
  select jsonb_object_agg(detail_name(e.key), e.value) into standing
    from persons p, jsonb_each(to_jsonb(p)) e where p.id = person and e.key = any(person_detail_columns());
  select jsonb_object_agg(n.key, jsonb_build_object('at', n.changed_at, 'by', u.name, 'source', n.reason)) into changed
    from (select distinct on (k.key) k.* from (
        select e.key, e.value as was, coalesce(lead(e.value) over (partition by e.key order by r.version), standing -> e.key) as became, r.version, r.changed_at, r.changed_by, r.reason
        from person_revisions r, jsonb_each(r.entry) e where r.person_id = person and standing ? e.key) k
      where k.was is distinct from k.became order by k.key, k.version desc) n
    join users u on u.id = n.changed_by;
  return (select jsonb_build_object('details', standing, 'origins', jsonb_build_object('changed', coalesce(changed, '{}'),
      'added', jsonb_build_object('at', p.created_at, 'by', (select u.name from users u where u.id = p.created_by), 'source', p.source)))
    from persons p where p.id = person);
end $$;
revoke execute on function record_details(uuid) from public;
