-- Two other ways in: a passkey, and the provider of an organisation.

-- How authenticators call an editor: random, so that it says nothing of whom. Null until a passkey is wanted.
alter table account.editor add column passkey_handle bytea unique;

-- A key pair of which the editor has the private half. Nothing here lets anyone in.
create table account.passkey (
  -- As the authenticator calls it.
  id bytea primary key check (length(id) between 1 and 1023),
  editor_id bigint not null references account.editor,
  name text not null check (length(name) between 1 and 100),
  -- As the authenticator gave it; the public key is in it, and once more by itself.
  attestation bytea not null,
  public_key bytea not null,
  -- How often it was used, as it says itself; 0 for those that do not count.
  signature_count bigint not null,
  -- Whether it can be on more devices than one, and was when it was added.
  backup_eligible boolean not null,
  backed_up boolean not null,
  -- How it is reached, such as internal or usb, with spaces between.
  transports text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_by_editor on account.passkey (editor_id);

-- Who an editor is at the provider. An e-mail address can become somebody else's; this cannot.
create table account.binding (
  editor_id bigint primary key references account.editor,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null,
  unique (issuer, subject)
);

-- What a browser was given and must come back with, once, within minutes: the challenge of a passkey,
-- or the state of a visit to the provider. Only hashes are here, of that and of the browser's own mark.
create table account.handshake (
  secret_hash bytea primary key,
  browser_hash bytea not null,
  purpose text not null check (purpose in ('PASSKEY', 'NEW_PASSKEY', 'PROVIDER')),
  -- What we must know again then.
  content text not null,
  expires_at timestamptz not null
);
create index handshake_by_expiry on account.handshake (expires_at);
