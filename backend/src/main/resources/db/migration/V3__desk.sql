-- What editors are writing, what they do about it before it becomes public, and what is planned.
-- Nothing here is public: readers' code reads content.publication and what hangs from it.

-- Why a revision was made, in the words of who made it; empty where nobody said.
alter table content.revision add column why text not null default '';

-- The one open draft of an item: its newest revision, not yet public. The row goes with the
-- publication; the revisions stay.
create table content.working (
  item_id text primary key references content.item,
  revision_id bigint not null references content.revision,
  state text not null check (state in ('concept', 'submitted', 'approved', 'planned')),
  since timestamptz not null,
  -- Of the newest revision, so that lists need not read documents.
  folder text not null,
  slug text not null,
  title text not null
);
create index working_address on content.working (folder, slug);

-- What people did about a revision. Only added to.
create table content.review (
  id bigint generated always as identity primary key,
  item_id text not null references content.item,
  revision_id bigint not null references content.revision,
  verdict text not null check (verdict in ('submitted', 'refused', 'approved', 'urgent', 'checked')),
  author text not null,
  remark text not null,
  at timestamptz not null
);
create index review_by_item on content.review (item_id, id);
create index review_urgent on content.review (item_id) where verdict = 'urgent';

-- What an editor typed and did not save yet; not a revision.
create table content.autosave (
  item_id text not null references content.item,
  author text not null,
  based_on bigint not null references content.revision,
  slug text not null,
  document text not null,
  at timestamptz not null,
  primary key (item_id, author)
);

-- Who has an item open, and when we last heard of it.
create table content.presence (
  item_id text not null references content.item,
  author text not null,
  seen_at timestamptz not null,
  primary key (item_id, author)
);

create schema desk;

-- What is to happen to an item at an instant: a job runs the same act that an editor would.
create table desk.plan (
  id bigint generated always as identity primary key,
  item_id text not null references content.item,
  act text not null check (act in ('publish', 'withdraw')),
  due_at timestamptz not null,
  -- For a publication: what, and what readers are told.
  revision_id bigint references content.revision,
  important boolean not null,
  note text not null,
  -- For a withdrawal: why, and where a reader is sent instead.
  reason text check (reason in ('mistake', 'merged', 'expired')),
  successor text references content.item,
  author text not null,
  made_at timestamptz not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'done', 'refused', 'cancelled')),
  -- Why it was refused, in sentences.
  because text not null default '',
  ended_at timestamptz,
  check ((act = 'publish') = (revision_id is not null)),
  check ((act = 'withdraw') = (reason is not null)),
  check ((outcome = 'waiting') = (ended_at is null))
);
create unique index plan_waiting on desk.plan (item_id, act) where outcome = 'waiting';
create index plan_due on desk.plan (due_at, id) where outcome = 'waiting';

-- A way in for someone without an account, to one revision: to check facts and comment, or only to
-- read. The token itself is nowhere but in the link that was sent.
create table desk.link (
  id bigint generated always as identity primary key,
  purpose text not null check (purpose in ('check', 'preview')),
  item_id text not null references content.item,
  revision_id bigint not null references content.revision,
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- For whom it is, in the words of who made it.
  recipient text not null,
  author text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  revoked_at timestamptz,
  revoked_by text
);
create index link_by_item on desk.link (item_id, id);

-- What someone remarks on a revision, until it is resolved; by an editor, or through a link.
create table desk.remark (
  id bigint generated always as identity primary key,
  item_id text not null references content.item,
  revision_id bigint not null references content.revision,
  link_id bigint references desk.link,
  author text not null,
  -- The words that it is about; empty for the whole.
  passage text not null,
  text text not null,
  at timestamptz not null,
  resolved_by text,
  resolved_at timestamptz,
  check ((resolved_by is null) = (resolved_at is null))
);
create index remark_by_item on desk.remark (item_id, id);
create index remark_by_link on desk.remark (link_id) where link_id is not null;
