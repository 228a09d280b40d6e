-- Items, their revisions and what of them is public; and what was imported.
-- Forward only. Order never depends on the database's collation: sort in Java, or by id.

create schema content;

-- One row: which library this is, and how often what is public has changed. Locking this row puts all
-- changes of what is public in one strict order, also with many nodes. The epoch is renewed by a
-- restore, so that a number alone never passes for an identity.
create table content.library (
  one boolean primary key default true check (one),
  epoch uuid not null default gen_random_uuid(),
  generation bigint not null default 0 check (generation >= 0)
);
insert into content.library default values;

-- Something with an address. The id stands in the front matter and never changes.
create table content.item (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 100),
  kind text not null,
  created_at timestamptz not null
);

-- The whole document at a moment, by someone, as written. Never changed afterwards.
create table content.revision (
  id bigint generated always as identity primary key,
  item_id text not null references content.item,
  slug text not null,
  document text not null,
  -- The form of the front matter; older forms are lifted when they are read.
  format integer not null,
  author text not null,
  created_at timestamptz not null
);
create index revision_by_item on content.revision (item_id, id);

-- Which revision of an item is public: from a generation, until the one in which that ended.
create table content.publication (
  item_id text not null references content.item,
  revision_id bigint not null references content.revision,
  from_generation bigint not null,
  until_generation bigint check (until_generation > from_generation),
  primary key (item_id, from_generation)
);
create unique index publication_now on content.publication (item_id) where until_generation is null;
create index publication_from on content.publication (from_generation);
create index publication_until on content.publication (until_generation)
  where until_generation is not null;

-- What happened to an item in a generation; the public history of the item.
create table content.change (
  generation bigint not null,
  item_id text not null references content.item,
  act text not null check (act in ('published', 'changed', 'withdrawn')),
  important boolean not null,
  note text not null,
  author text not null,
  at timestamptz not null,
  -- For a withdrawal: why, and where a reader is sent instead.
  reason text check (reason in ('mistake', 'merged', 'expired')),
  successor text references content.item,
  primary key (generation, item_id),
  check ((act = 'withdrawn') = (reason is not null)),
  check ((reason is not distinct from 'merged') = (successor is not null))
);
create index change_by_item on content.change (item_id, generation);

-- Every address that was ever public. It never becomes another item's, so that old references and
-- links lead on.
create table content.address (
  folder text not null,
  slug text not null,
  item_id text not null references content.item,
  since_generation bigint not null,
  primary key (folder, slug)
);

create schema transfer;

-- What an import last wrote of an item: when the newest revision is another one, an editor has been
-- at it since.
create table transfer.imported (
  item_id text primary key references content.item,
  revision_id bigint not null references content.revision
);

-- Each import that finished: what folder was read, told by a digest of its files.
create table transfer.import (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  author text not null,
  digest text not null,
  generation bigint not null,
  files integer not null,
  changed integer not null,
  left_alone integer not null
);
