-- What asks for somebody: what people said about it, and what an import left alone.

-- What asks is read from the library, or stands in a table of its own; here is who took it up, what was set aside
-- until a day, and what was decided for good. A row whose cause is gone says nothing any more.
create table desk.to_do (
  item_id text not null references content.item,
  reason text not null,
  -- Which of an item's, where it can have more for one reason; empty where it has one.
  subject text not null,
  who text,
  aside_until date,
  aside_by text,
  because text not null default '',
  settled boolean not null default false,
  at timestamptz not null,
  primary key (item_id, reason, subject),
  check (who is not null or aside_until is not null or settled),
  check ((aside_until is null) = (aside_by is null)),
  check ((aside_until is null) = (because = ''))
);

-- The text that an import brought of an item and did not write, since an editor had been at the item and the text
-- was another than the import before had brought.
create table transfer.ours (
  item_id text primary key references content.item,
  slug text not null,
  document text not null,
  -- The form of the front matter, as of a revision.
  format integer not null,
  at timestamptz not null,
  -- Who took it over or set it aside, and why not; it is asked about again when it is another text.
  settled_by text,
  settled_at timestamptz,
  because text not null default '',
  check ((settled_by is null) = (settled_at is null)),
  check (because = '' or settled_at is not null)
);
