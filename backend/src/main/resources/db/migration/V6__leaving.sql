-- What is thrown away or merged with something else, so that it can be taken back; and plans that end by a fault.

-- A draft of an item that was never public, thrown away: the row that content.working had of it. Its name is
-- nobody else's meanwhile. After thirty days the item is removed with all that hangs from it.
create table content.discarded (
  item_id text primary key references content.item,
  revision_id bigint not null references content.revision,
  folder text not null,
  slug text not null,
  title text not null,
  author text not null,
  at timestamptz not null
);
create index discarded_address on content.discarded (folder, slug);
create index discarded_at on content.discarded (at);

-- A proposal to merge an item with another, until a second has looked. Nothing changes for readers before that,
-- but where nobody else could look: then it is urgent, and waits to be checked afterwards.
create table desk.merger (
  id bigint generated always as identity primary key,
  item_id text not null references content.item,
  successor text not null references content.item,
  note text not null,
  author text not null,
  made_at timestamptz not null,
  outcome text not null default 'waiting'
    check (outcome in ('waiting', 'done', 'refused', 'retracted', 'urgent', 'checked')),
  -- Who said so, and what must be otherwise.
  ended_by text,
  because text not null default '',
  ended_at timestamptz,
  check ((outcome = 'waiting') = (ended_at is null)),
  check ((ended_by is null) = (ended_at is null))
);
create unique index merger_waiting on desk.merger (item_id) where outcome = 'waiting';
create index merger_by_item on desk.merger (item_id, id);

-- How often carrying out a plan broke down, and who cancelled it.
alter table desk.plan add column tries integer not null default 0 check (tries >= 0);
alter table desk.plan add column ended_by text;

-- A merger needs a second pair of eyes, which no plan has.
update desk.plan
set outcome = 'refused', ended_at = now(),
  because = 'Samenvoegen kan niet meer vooraf worden gepland: een ander moet het goedkeuren. Stel het voor bij Trek in.'
where outcome = 'waiting' and reason = 'merged';
