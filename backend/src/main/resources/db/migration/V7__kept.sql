-- What editors type and do not save, several texts of one editor at one item; and which forms were
-- sent already.

-- A text that somebody typed and did not save. A sheet is one page that was loaded once, of which
-- the script sends the text with a number that only goes up. So a text is only ever written over by
-- what goes on from it; whatever else the same editor types at the item stands beside it.
create table content.typed (
  item_id text not null references content.item,
  author text not null,
  sheet text not null check (sheet ~ '^[0-9a-f]{32}$'),
  step bigint not null check (step >= 0),
  based_on bigint not null references content.revision,
  slug text not null,
  document text not null,
  at timestamptz not null,
  primary key (item_id, author, sheet)
);
create index typed_by_author on content.typed (author, at);

-- The table before it had room for one text of an editor at an item. It stays until no node knows it
-- any more: what such a node writes in it while the others are renewed goes here before it is dropped.
insert into content.typed (item_id, author, sheet, step, based_on, slug, document, at)
  select item_id, author, md5(item_id || ' ' || author), 0, based_on, slug, document, at
  from content.autosave;
delete from content.autosave;

-- A form that was sent and did something, so that it does that once. The key is a digest of who sent
-- it, where to, all that is in it, and the number that its page gave it. The answer is sealed with
-- that number, which stands nowhere but in the form.
create table desk.submission (
  key bytea primary key check (length(key) = 32),
  at timestamptz not null,
  -- Null only within the transaction of the act.
  answer bytea
);
create index submission_by_time on desk.submission (at);
