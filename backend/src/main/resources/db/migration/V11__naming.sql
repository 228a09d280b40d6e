-- By which host the items of this library are told apart in feeds, for good. A site that moves to another host keeps
-- it, or every item would be new to whoever reads its feeds. Null until the site is first reached by a name that others
-- can use; until this migration the ids followed the host, so that name is the one that is in all that was read.
alter table content.library add column authority text check (authority ~ '^[a-z0-9.-]+$');
