-- Mailings: one text to many, and how it stands with each of them; and how fast mail may go to whom.

-- An edition of the e-zine on its way to those who asked for it, or a correction of one that went.
create table newsletter.mailing (
  id uuid primary key,
  kind text not null check (kind in ('edition', 'correction')),
  -- What it brings, by the id of its item.
  edition text not null,
  -- Of a correction: which one it puts right, and what was wrong, in words for readers.
  corrects uuid references newsletter.mailing,
  words text not null default '',
  -- To whom of those who asked for the e-zine: by facet the ids of terms.
  filter jsonb not null default '{}' check (jsonb_typeof(filter) = 'object'),
  state text not null
    check (state in ('concept', 'submitted', 'planned', 'sending', 'paused', 'stopped', 'sent')),
  -- Each change raises it: whoever does something says what they saw.
  version integer not null default 1,
  -- Who wrote in it, as names of accounts; none of them approves it.
  authors text[] not null check (cardinality(authors) > 0),
  approved_by text,
  made_at timestamptz not null,
  planned_for timestamptz,
  approved_at timestamptz,
  ended_at timestamptz,
  -- The generation in which its edition is public: its text is made of a library that has it, once.
  generation bigint,
  subject text,
  body jsonb,
  -- What became of its deliveries, once they are so old that only that is kept.
  totals jsonb,
  -- Why it rests or did not go, where nobody asked for that.
  reason text,
  check ((kind = 'correction') = (corrects is not null)),
  check ((state in ('stopped', 'sent')) = (ended_at is not null)),
  check (state not in ('planned', 'sending', 'paused', 'sent') or approved_by is not null),
  check (state <> 'planned' or planned_for is not null),
  check (state not in ('sending', 'paused', 'sent') or generation is not null),
  check ((subject is null) = (body is null))
);
create unique index mailing_once on newsletter.mailing (edition) where kind = 'edition' and state <> 'stopped';
create index mailing_newest on newsletter.mailing (made_at desc, id);
create index mailing_sending on newsletter.mailing (id) where state = 'sending';

-- Of one mailing for one subscriber; all of them are there from the approval. Its id stands in the name of the mail
-- (Message-ID) and in its envelope, so each try is the same mail and what comes back is known.
create table newsletter.delivery (
  id uuid primary key,
  mailing uuid not null references newsletter.mailing,
  subscriber uuid not null references newsletter.subscriber,
  -- For which they get it.
  subscription uuid not null references newsletter.subscription,
  state text not null check (state in ('waiting', 'sent', 'refused', 'left', 'stopped')),
  due_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  tried_at timestamptz,
  -- Who has it in hand, and until when nobody else has.
  lease uuid,
  lease_until timestamptz,
  -- Whether the server was offered it and it is not written down yet what came of that; and whether that ever stayed so.
  offered boolean not null default false,
  uncertain boolean not null default false,
  -- Why it waits longer or did not go, as a code and its arguments.
  reason text,
  arguments text[] not null default '{}',
  ended_at timestamptz,
  -- What a server said later of whether it arrived.
  bounced text check (bounced in ('address', 'passing', 'ours')),
  bounced_at timestamptz,
  complained_at timestamptz,
  unique (mailing, subscriber),
  check ((state = 'waiting') = (ended_at is null)),
  check ((lease is null) = (lease_until is null)),
  check ((bounced is null) = (bounced_at is null))
);
create index delivery_due on newsletter.delivery (due_at, id) where state = 'waiting';
create index delivery_by_state on newsletter.delivery (mailing, state);
create index delivery_by_subscriber on newsletter.delivery (subscriber, ended_at);
create index delivery_by_subscription on newsletter.delivery (subscription);

-- From when the next mail may go to a domain, over all nodes. What is past says nothing.
create table mail.domain_pace (
  domain text primary key,
  next_at timestamptz not null
);

-- How much went in a mailing on a day, by which a sender whom nobody knows yet begins slowly.
create table mail.sending_day (
  day date primary key,
  number integer not null check (number >= 0)
);

-- How far each folder was read in which mail comes back, by the numbers that its server gives out; they begin anew where
-- it says so. What cannot be read is counted and not tried again.
create table mail.return_folder (
  folder text primary key,
  validity bigint not null default 0,
  last_uid bigint not null default 0,
  read_at timestamptz,
  fault text check (fault in ('unreachable', 'password', 'no-folder')),
  unreadable integer not null default 0 check (unreadable >= 0),
  complaints_of_nobody integer not null default 0 check (complaints_of_nobody >= 0)
);
