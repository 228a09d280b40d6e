#!/bin/sh
# Makes the database and its two roles on an empty PostgreSQL: the owner, who migrates, and the
# application, which may not. Run by the image at its first start; elsewhere with PGHOST, PGUSER and
# so on set, by an administrator of that server.
set -eu
: "${OWNER_PASSWORD:?}" "${APPLICATION_PASSWORD:?}"
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-${PGUSER:-postgres}}" \
  --dbname postgres --set owner_password="$OWNER_PASSWORD" \
  --set application_password="$APPLICATION_PASSWORD" <<'SQL'
CREATE ROLE goedvoorbeeld_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE goedvoorbeeld LOGIN PASSWORD :'application_password';
CREATE DATABASE goedvoorbeeld OWNER goedvoorbeeld_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE goedvoorbeeld FROM PUBLIC;
GRANT CONNECT ON DATABASE goedvoorbeeld TO goedvoorbeeld;
SQL
