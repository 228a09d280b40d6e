#!/bin/sh
# rehearse.sh FOLDER: starts the program once, on data of its own, so that the JVM can write down
# what a start needs. Every later start reads that.
set -eu
folder=$1
trap 'rm -rf "$folder/rehearsal" "$folder/start.aot.part"' EXIT
AOT=-XX:AOTCacheOutput=$folder/start.aot.part \
  "$(dirname "$0")/launch.sh" "$folder" rehearse "$folder/rehearsal"
mv "$folder/start.aot.part" "$folder/start.aot"
