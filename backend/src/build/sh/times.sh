# What the tests took, from the reports of a run. To be sourced; needs $root.

# Each class of the last run: seconds, name, and the sort that SortTests.java gave it.
classes_by_time() {
  for report in "$root"/backend/target/surefire-reports/TEST-*.xml; do
    [ ! -e "$report" ] ||
      sed -n 's/^<testsuite .* name="\([^"(]*\)[^"]*" time="\([0-9.,]*\)".*/\1 \2/p' "$report" | tr -d ,
  done | awk 'NR == FNR { sort_of[$1] = $2; next } { print $2, $1, sort_of[$1] }' "$root/backend/target/tests/sorts" -
}

tell_times() {
  echo "== De tien langste klassen"
  classes_by_time | sort -rn | head -n 10 |
    awk '{ sub(/^nl\.goedvoorbeeld\./, "", $2); printf "%7.1f s  %s (%s)\n", $1, $2, $3 }'
  echo "== Samen, naar wat een test nodig heeft"
  classes_by_time | awk '{ seconds[$3] += $1; classes[$3]++ } END {
    for (sort_of in seconds) printf "%7.1f s  %s (%d klassen)\n", seconds[sort_of], sort_of, classes[sort_of] }' |
    sort -rn
}
