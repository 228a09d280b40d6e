-- Mail: each letter that is to go, went, or is kept for want of a server; and how fast letters may go.

create schema mail;

create table mail.letter (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- Of a kind, what it is about; so nothing is told twice.
  once text not null,
  -- Whose it is, and to which address. Both go when its owner is erased.
  owner text,
  address text,
  subject text not null,
  -- What is in it, sealed, since links in it open doors; with the key of the settings, not of the database.
  sealed bytea,
  made_at timestamptz not null,
  -- When its links are over. Later it is not sent.
  until timestamptz not null,
  state text not null check (state in ('held', 'waiting', 'sent', 'failed', 'over', 'dropped')),
  -- The same at each try.
  message_id text unique,
  tries integer not null default 0 check (tries >= 0),
  tried_at timestamptz,
  -- Why it waits longer, was held, or did not go, as a code and its arguments.
  reason text,
  arguments text[] not null default '{}',
  ended_at timestamptz,
  unique (kind, once),
  check ((state in ('held', 'waiting')) = (ended_at is null)),
  check ((owner is null) = (address is null)),
  check (address is not null or ended_at is not null)
);
create index letter_newest on mail.letter (made_at desc, id);
create index letter_by_owner on mail.letter (owner) where owner is not null;
create index letter_held on mail.letter (made_at, id) where state = 'held';
create index letter_with_body on mail.letter (until) where sealed is not null;
create index letter_ended on mail.letter (ended_at) where ended_at is not null;

-- From when the next letter may go, over all nodes; one row, once one went. A restore begins anew.
create table mail.pace (
  one boolean primary key default true check (one),
  next_at timestamptz not null,
  -- How often in a row the server was not there.
  troubles integer not null default 0 check (troubles >= 0),
  -- Why it was not, as a code.
  reason text,
  check ((reason is null) = (troubles = 0))
);
