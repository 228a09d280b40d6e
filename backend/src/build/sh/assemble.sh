#!/bin/sh
# assemble.sh FOLDER: builds the program, without tests, and puts it in a new folder, ready to start.
set -eu
root=$(cd "$(dirname "$0")/../../../.." && pwd -P)
target=$1
cd "$root"
./mvnw -B -ntp -Pquick -Dmaven.test.skip=true package
"$JAVA_HOME/bin/java" -Djarmode=tools -jar backend/target/backend.jar \
  extract --force --destination "$target"
