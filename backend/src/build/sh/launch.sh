#!/bin/sh
# launch.sh FOLDER [COMMAND ...]: becomes the program that assemble.sh put in the folder.
#
# A small machine is enough: a heap that starts small (the default is a share of the whole machine)
# and grows to a modest end, and for the server the serial collector; JAVA_TOOL_OPTIONS can change
# that. Room for 64 MB of what lives shortly, or a busy search spends a tenth of its time on
# collecting it. What rehearse.sh wrote makes the start some seconds shorter, and does nothing when
# another JDK made it. It is mapped where it was written for: moved elsewhere, as the JVM would do,
# all 150 MB of it would be touched and be ours, instead of pages of a file that can be dropped.
set -eu
folder=$1
shift
# What works and ends is over before the second compiler has earned its keep, and waits for each
# collection, so that all cores do it.
case ${1:-serve} in
  serve | rehearse) work=-XX:+UseSerialGC ;;
  *) work='-XX:+UseParallelGC -XX:TieredStopAtLevel=1' ;;
esac
# shellcheck disable=SC2086 # one word or two
exec "$JAVA_HOME/bin/java" \
  -XX:+UseCompactObjectHeaders -Xms112m -Xmn64m -Xmx512m -Xss512k -XX:+ExitOnOutOfMemoryError \
  -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 \
  $work "${AOT:--XX:AOTCache=$folder/start.aot}" -Xlog:aot*=off -Xlog:cds*=off \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
  -Dgoedvoorbeeld.home="${GOEDVOORBEELD_HOME:-$PWD}" \
  -jar "$folder/backend.jar" "$@"
