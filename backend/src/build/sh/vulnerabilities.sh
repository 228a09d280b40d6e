#!/bin/sh
# vulnerabilities.sh [JAR]: holds what the jar is made of against known vulnerabilities, from the OSV export in the folder that
# GOEDVOORBEELD_OSV names (docs/updating.md). Exits 1 when something is found; without a folder it says that nothing was looked at.
set -eu
root=$(cd "$(dirname "$0")/../../../.." && pwd -P)
jar=${1:-$root/backend/target/backend.jar}

unseen() {
  echo "Kwetsbaarheden: niet nagegaan, want $1."
  exit 0
}
[ -n "${GOEDVOORBEELD_OSV:-}" ] || unseen "GOEDVOORBEELD_OSV noemt geen map met meldingen"
command -v node >/dev/null 2>&1 || unseen "Node ontbreekt"
[ -d "$GOEDVOORBEELD_OSV" ] || {
  echo "De map $GOEDVOORBEELD_OSV (GOEDVOORBEELD_OSV) bestaat niet." >&2
  exit 2
}
[ -r "$jar" ] || {
  echo "Er is geen $jar; ./mvnw package maakt hem." >&2
  exit 2
}

. "$root/backend/src/build/sh/jdk.sh"
find_jdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jar=$(readlink -f "$jar")
(cd "$work" && "$JAVA_HOME/bin/jar" -xf "$jar" META-INF/sbom BOOT-INF/classes/META-INF/sbom)
node "$root/backend/src/build/js/vulnerabilities.mjs" "$work" "$GOEDVOORBEELD_OSV"
