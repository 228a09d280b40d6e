-- Who asked to be told of what, how they said so, and what they were told.

create schema newsletter;

-- An address that somebody asked something for; of a person no more is asked. What was erased keeps its row, so that
-- what was counted stays right, and says nothing of anybody.
create table newsletter.subscriber (
  id uuid primary key,
  -- As it is mailed to, the domain in the letters of the wire; and in small letters, by which two spellings are one.
  address text,
  folded text unique,
  made_at timestamptz not null,
  erased_at timestamptz,
  check ((address is null) = (folded is null)),
  check ((address is null) = (erased_at is not null))
);

-- One thing that a subscriber asked for. It is asked, and begins with a button behind a link in a mail; what ended
-- stays ended, and who comes back asks for another.
create table newsletter.subscription (
  id uuid primary key,
  subscriber uuid not null references newsletter.subscriber,
  what text not null
    check (what in ('ezine', 'examples', 'schemes', 'handreiking', 'search', 'item')),
  -- Of schemes: which of their news.
  news text[] not null default '{}',
  -- Of whom and what it must be: the search filter, by facet the ids of terms; and under 'q' the words.
  filter jsonb not null default '{}' check (jsonb_typeof(filter) = 'object'),
  -- The one item, by its id.
  item text not null default '',
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly', 'monthly')),
  important_only boolean not null,
  state text not null check (state in ('asked', 'active', 'paused', 'ended')),
  -- What was read by whoever asked, when they asked, and when they pressed the button; where it was asked.
  text_version text not null,
  origin text not null check (origin in ('page', 'import')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- Until when nothing is sent, where that was said.
  paused_until date,
  ended_at timestamptz,
  ended_by text check (ended_by in ('subscriber', 'one-click', 'editor', 'bounce', 'complaint')),
  check ((what = 'item') = (item <> '')),
  check ((what = 'schemes') = (cardinality(news) > 0)),
  check (state not in ('active', 'paused') or confirmed_at is not null),
  check ((state = 'ended') = (ended_at is not null)),
  check ((ended_at is null) = (ended_by is null)),
  check (paused_until is null or state = 'paused')
);
-- Nobody has the same twice.
create unique index subscription_once
  on newsletter.subscription (subscriber, what, item, news, filter) where state <> 'ended';
create index subscription_by_subscriber on newsletter.subscription (subscriber);
create index subscription_by_rhythm on newsletter.subscription (rhythm, id) where state = 'active';
create index subscription_asked on newsletter.subscription (asked_at) where state = 'asked';
create index subscription_item on newsletter.subscription (item) where item <> '' and state = 'active';

-- That an address becomes another: asked by who holds the old one, confirmed by who holds the new one, and for a while
-- to be undone from the old one.
create table newsletter.move (
  id uuid primary key,
  subscriber uuid not null references newsletter.subscriber,
  from_address text not null,
  to_address text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  undone_at timestamptz,
  check (undone_at is null or confirmed_at is not null)
);
create index move_by_subscriber on newsletter.move (subscriber);
create index move_by_time on newsletter.move (asked_at);

-- That a mail went to somebody who had not said yet that they want any: one for a box and day, whatever was asked for
-- it. The box is a keyed hash: this is to count, and not to know who.
create table newsletter.knock (
  box text not null,
  day date not null,
  at timestamptz not null,
  primary key (box, day)
);
create index knock_by_time on newsletter.knock (at);

-- What a subscriber was told of an item: that this happened to it, in that generation.
create table newsletter.told (
  subscription uuid not null references newsletter.subscription,
  item text not null,
  generation bigint not null,
  act text not null,
  at timestamptz not null,
  primary key (subscription, item, generation, act)
);
create index told_item on newsletter.told (item);
