-- What editors see and do of who is subscribed: a right for one person, proof of lists that are taken over, and counts.

-- What this editor may beside what the role brings, by the names of the program's own list.
alter table account.editor add column rights text[] not null default '{}';

-- How it is known that people on a list want this: where they said so and what they had read; one row for all who
-- came with one list and the same proof. When they said so stands at each subscription.
create table newsletter.proof (
  id uuid primary key,
  place text not null check (place <> ''),
  words text not null check (words <> ''),
  taken_at timestamptz not null
);
alter table newsletter.subscription add column proof uuid references newsletter.proof;
create index subscription_proof on newsletter.subscription (proof) where proof is not null;

-- A list that was sent and waits for its editor to take it over, and what its people are to get. It is for a day.
create table newsletter.intake (
  id uuid primary key,
  editor_id bigint not null references account.editor,
  made_at timestamptz not null,
  list bytea not null,
  choice jsonb not null
);
create index intake_by_time on newsletter.intake (made_at);

-- How many there are of what, counted now and then: no page counts them all. One row.
create table newsletter.tally (
  one boolean primary key default true check (one),
  at timestamptz not null,
  counts jsonb not null
);
