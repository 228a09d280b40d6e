#!/bin/sh
# keep-version.sh: keeps this version for the tests of later ones, in backend/src/test/resources/earlier; see
# backend/docs/upgrading.md. All tests run, for what the program asks of the database is overheard from them.
set -eu
root=$(cd "$(dirname "$0")/../../../.." && pwd -P)
cd "$root"
. backend/src/build/sh/jdk.sh
find_jdk
overheard=$root/backend/target/statements
rm -rf "$overheard"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
./mvnw -q -B -ntp process-test-classes
./mvnw -q -B -ntp -pl backend -Dgoedvoorbeeld.statements="$overheard" surefire:test
./mvnw -q -B -ntp -pl backend -Dgoedvoorbeeld.statements="$overheard" -Dtest=KeepVersion surefire:test
git status --short backend/src/test/resources/earlier
