-- Why an open remark was set aside instead of dealt with; empty where it was dealt with.
alter table desk.remark add column because text not null default '';
alter table desk.remark add check (because = '' or resolved_at is not null);

-- Until now an urgent publication was off the list as soon as a later version was public, which only somebody
-- who had not written it could have approved. From now on that is said of it, by name.
insert into content.review (item_id, revision_id, verdict, author, remark, at)
select urgent.item_id, urgent.revision_id, 'checked', later.author, '', later.at
from (select distinct item_id, revision_id from content.review where verdict = 'urgent') urgent
cross join lateral (
  select approved.author, approved.at
  from content.review approved
  join content.publication using (item_id, revision_id)
  where approved.item_id = urgent.item_id
    and approved.revision_id > urgent.revision_id
    and approved.verdict = 'approved'
  order by approved.id
  limit 1
) later
where not exists (
  select from content.review checked
  where checked.item_id = urgent.item_id
    and checked.revision_id = urgent.revision_id
    and checked.verdict = 'checked'
)
-- The last review of an open draft says why it was given back, so none is added there.
and not exists (select from content.working where working.item_id = urgent.item_id);
