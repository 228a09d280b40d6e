-- What happened that somebody may want to hear of, who is to hear of it, and how far that was looked at.

-- Something that happened to an item, once. Of what was published, changed or withdrawn the mark is the generation; of
-- what happens by date it is that date or year, so that it is found once however often one looks.
create table newsletter.news (
  id bigint generated always as identity primary key,
  item text not null,
  happening text not null
    check (happening in ('published', 'changed', 'withdrawn', 'back', 'opened', 'closing-soon', 'closed', 'amount-known')),
  mark text not null,
  -- In which it became known.
  generation bigint not null,
  important boolean not null,
  at timestamptz not null,
  -- What waits for an editor goes to nobody, and what was refused never does.
  state text not null default 'open' check (state in ('open', 'held', 'refused')),
  held text check (held in ('many', 'restored')),
  unique (item, happening, mark),
  check (state = 'open' or held is not null)
);
create index news_held on newsletter.news (generation) where state = 'held';

-- Who is to hear of it with their next letter. A row goes in the transaction that writes the letter.
create table newsletter.due (
  subscription uuid not null references newsletter.subscription on delete cascade,
  news bigint not null references newsletter.news on delete cascade,
  primary key (subscription, news)
);
create index due_news on newsletter.due (news);

-- One row, once somebody looked: the last generation of which all is seen to, and the last day.
create table newsletter.seen (
  one boolean primary key default true check (one),
  epoch uuid not null,
  generation bigint not null,
  day date
);

-- Which moment of a rhythm was the last one that was seen to.
create table newsletter.round (
  rhythm text primary key check (rhythm in ('daily', 'weekly', 'monthly')),
  moment timestamptz not null
);
