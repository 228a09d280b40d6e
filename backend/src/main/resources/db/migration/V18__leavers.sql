-- Who left, so that a back-up that is put back, or a list that is brought in, brings nobody back; and that mail to
-- subscribers rests where that is not known.

-- That an address left, as a keyed hash of it. The same is written to a journal of files outside this database before
-- it is committed here; a restore adds what stands there to what came with the back-up.
create table newsletter.leaver (
  id uuid primary key,
  mark text not null check (mark ~ '^[0-9a-f]{32}$'),
  how text not null check (how in ('left', 'erased', 'moved', 'returned', 'bounced', 'complained')),
  -- The one that ended; none where all did. No reference: a restored library may not have it.
  subscription uuid,
  at timestamptz not null,
  -- Whether it stands in the journal. What could not be written goes there later.
  journalled boolean not null
);
create index leaver_by_mark on newsletter.leaver (mark);
create index leaver_by_time on newsletter.leaver (at);
create index leaver_by_subscription on newsletter.leaver (subscription) where subscription is not null;
create index leaver_unwritten on newsletter.leaver (at) where not journalled;

-- The journals that nodes of this library write to, which is one where all are given the same folder; and when a node
-- last said so. A restore that misses one of them does not know who left.
create table newsletter.journal (
  id uuid primary key,
  last_at timestamptz not null
);

-- That nothing goes to subscribers until an editor says so; no row where it goes.
create table mail.pause (
  one boolean primary key default true check (one),
  since timestamptz not null,
  -- When the back-up was made that was put back.
  backup_at timestamptz not null,
  reason text not null check (reason in ('missing', 'unreadable', 'other-key', 'too-old'))
);
