-- What is done later: one row for each thing, until it is done and for a while after that. And when the newest
-- back-up was made.

create schema job;

create table job.queue (
  id bigint generated always as identity primary key,
  -- By which a program knows what to do. One that no node knows, of a later version, waits.
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- Of what, so that the same thing is not asked for twice; and what more is to be known then.
  subject text not null,
  payload text not null,
  due_at timestamptz not null,
  made_at timestamptz not null,
  -- Who has it in hand, and until when they need not be heard of.
  lease uuid,
  lease_until timestamptz,
  -- How often it was taken in hand.
  tries integer not null default 0 check (tries >= 0),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  -- What came of it, in the words of its kind; or why it did not, as a code and its arguments.
  result text not null default '',
  reason text,
  arguments text[] not null default '{}',
  ended_at timestamptz,
  -- What a restore does with it when its moment had passed: somebody may have done it since the back-up.
  after_restore text not null check (after_restore in ('again', 'ask', 'never')),
  check ((lease is null) = (lease_until is null)),
  check (lease is null or state = 'waiting'),
  check ((state = 'waiting') = (ended_at is null)),
  check (state <> 'failed' or reason is not null)
);
create unique index queue_once on job.queue (kind, subject) where state = 'waiting';
create index queue_due on job.queue (kind, due_at, id) where state = 'waiting';
create index queue_oldest on job.queue (due_at) where state = 'waiting';
create index queue_ended on job.queue (state, ended_at) where state <> 'waiting';

-- One row, once a back-up was made. It is in no back-up: there it would tell of the one before.
create table job.backup (
  one boolean primary key default true check (one),
  made_at timestamptz not null
);

-- From now on a job carries out a plan; a node of before looks for plans by itself, and that does no harm.
insert into job.queue (kind, subject, payload, due_at, made_at, tries, after_restore)
select 'plan', id::text, '', due_at, now(), tries, 'ask'
from desk.plan
where outcome = 'waiting';
