#!/bin/sh
# launch.sh FOLDER [COMMAND ...]: becomes the program that assemble.sh put in the folder.
#
# A small machine is enough: the serial collector, and a heap that starts small (the default is a
# share of the whole machine) and grows to a modest end; JAVA_TOOL_OPTIONS can change that. Room for
# 64 MB of what lives shortly, or a busy search spends a tenth of its time on collecting it. What
# rehearse.sh wrote makes the start some seconds shorter, and does nothing when another JDK made it.
set -eu
folder=$1
shift
# What works and ends is over before the second compiler has earned its keep.
case ${1:-serve} in serve | rehearse) tiers= ;; *) tiers=-XX:TieredStopAtLevel=1 ;; esac
# shellcheck disable=SC2086 # nothing, or one word
exec "$JAVA_HOME/bin/java" \
  -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms112m -Xmn64m -Xmx512m -Xss512k -XX:+ExitOnOutOfMemoryError \
  $tiers "${AOT:--XX:AOTCache=$folder/start.aot}" -Xlog:aot*=off -Xlog:cds*=off \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
  -Dgoedvoorbeeld.home="${GOEDVOORBEELD_HOME:-$PWD}" \
  -jar "$folder/backend.jar" "$@"
