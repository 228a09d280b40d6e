-- Who may write and publish, how they sign in, and who did what.
-- Forward only. Times of the sessions are numbers, since the library that keeps them wants it so.

create schema account;

create table account.editor (
  id bigint generated always as identity primary key,
  -- In lower case, so that nobody has two accounts by accident.
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 100),
  role text not null check (role in ('AUTHOR', 'CHIEF_EDITOR', 'ADMINISTRATOR')),
  active boolean not null default true,
  -- Argon2id. Null until an invitation is accepted.
  password_hash text,
  -- The secret of the time codes; null without a second factor.
  totp_secret bytea,
  -- The step of the last code that was used: a code works once.
  totp_step bigint not null default 0,
  -- Raised by a new password, role, second factor or end of the account. A session remembers the one
  -- it began with, and is over when they differ: so all end in the transaction of the act itself.
  standing integer not null default 0,
  created_at timestamptz not null
);
create unique index editor_by_email on account.editor (lower(email));

-- For who has lost the second factor. Hashed, each once.
create table account.recovery_code (
  editor_id bigint not null references account.editor,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (editor_id, code_hash)
);

-- An address that lets someone do one thing, once. Only a hash of it is here.
create table account.one_time_link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('FIRST', 'INVITE', 'PASSWORD', 'SECOND_FACTOR')),
  -- Null for the first administrator, who has no account yet.
  editor_id bigint references account.editor,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'FIRST') = (editor_id is null))
);
create index one_time_link_by_editor on account.one_time_link (editor_id);

-- Who did what to what. The name is repeated, because it is about who someone was then.
create table account.trail (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- Null for what was done from the command line.
  editor_id bigint references account.editor,
  editor_name text not null,
  act text not null,
  -- The kind and the id, such as redacteur:5 or praktijkvoorbeelden:flexibele-lestijden.
  object text not null,
  detail text not null
);
create index trail_by_object on account.trail (object, id);
create index trail_by_editor on account.trail (editor_id, id);
-- The rights of the application follow from this word.
comment on table account.trail is 'append-only';

-- The tables of Spring Session, in its own form. What is in a session is text.
create table account.session (
  primary_id char(36) primary key,
  session_id varchar(64) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index session_by_expiry on account.session (expiry_time);
create index session_by_principal on account.session (principal_name);

create table account.session_attributes (
  session_primary_id char(36) not null references account.session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
