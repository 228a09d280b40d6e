-- What the desk tells an editor by mail, one letter a day.

create table desk.day_letter (
  editor_id bigint primary key references account.editor,
  -- What this editor does not want to be told of, as words.
  unwanted text[] not null default '{}',
  -- The last day on which it was looked whether there is anything to tell, and what happened until when was seen then.
  told_on date,
  told_until timestamptz,
  check ((told_on is null) = (told_until is null))
);
