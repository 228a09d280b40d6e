-- Images that editors upload, as they are served: made anew from the pixels, in a few widths. What
-- was uploaded itself is kept nowhere.

create schema media;

-- One image. Whether readers may see it follows from what is public, not from anything here.
create table media.image (
  -- Of the bytes of its largest variant.
  hash text primary key check (hash ~ '^[0-9a-f]{32}$'),
  type text not null check (type in ('jpg', 'png')),
  -- What was last said to be on it; each text that shows it has its own words.
  alt text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null
);
create index image_by_time on media.image (uploaded_at, hash);

-- The same image in one width.
create table media.variant (
  hash text not null references media.image on delete cascade,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes bytea not null,
  primary key (hash, width)
);
-- They are compressed by themselves.
alter table media.variant alter column bytes set storage external;
