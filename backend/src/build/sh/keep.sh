#!/bin/sh
# keep.sh COMMAND ...: runs the site, and starts it again when it dies. The decision record
# backend/docs/adr/0018-run-starts-it-again.md says why it is so.
#
# Started again is only what was ready once, and ended neither by itself nor because somebody asked it
# to: a wrong setting stays wrong. After as many times as there are pauses, within ten minutes, it is
# left at that, and the code is passed on. The site ends by itself when this shell is gone: it is told
# here whose child it is.
set -eu

pauses=${GOEDVOORBEELD_PAUSES:-1 2 4 8 16} # seconds; for tests
within=600

ready=$(mktemp) # the site writes in it once it is
child=
asked=

# ask SIGNAL: somebody wants it to stop; the site gets the one signal that it always understands.
ask() {
  asked=$1
  [ -z "$child" ] || tell
}

# tell: asks the child to stop, and once more a second later. One that was only just begun still has what this
# shell does with a signal, and forgets it when it becomes another program.
tell() {
  kill -TERM "$child" 2>/dev/null || return 0
  {
    sleep 1
    kill -TERM "$child" 2>/dev/null
  } </dev/null >/dev/null 2>&1 &
}
trap 'ask 15' TERM
trap 'ask 2' INT
trap 'ask 1' HUP
trap 'rm -f "$ready"' EXIT

# await: the code of the child, however often a signal interrupts the wait.
await() {
  code=0
  wait "$child" || code=$?
  while kill -0 "$child" 2>/dev/null; do
    code=0
    wait "$child" || code=$?
  done
  child=
}

begin() {
  "$@" &
  child=$!
  # Asked in between: then nobody told this child.
  [ -z "$asked" ] || tell
}

GOEDVOORBEELD_KEEPER=$$
GOEDVOORBEELD_READY=$ready
export GOEDVOORBEELD_KEEPER GOEDVOORBEELD_READY

often=0
for pause in $pauses; do often=$((often + 1)); done

times= # when it was started again
while :; do
  begin "$@"
  await
  if [ -n "$asked" ]; then
    # By Ctrl-C or a closed terminal: as if we had no trap.
    [ "$asked" -eq 15 ] || code=$((128 + asked))
    exit "$code"
  fi
  # Zero: it is done. 129, 130 and 143: somebody asked the site itself to stop.
  case $code in 0 | 129 | 130 | 143) exit "$code" ;; esac
  [ -s "$ready" ] || exit "$code"

  now=$(date +%s)
  recent=
  count=0
  for at in $times; do
    if [ $((now - at)) -lt "$within" ]; then
      recent="$recent $at"
      count=$((count + 1))
    fi
  done
  if [ "$count" -ge "$often" ]; then
    echo "$(date -Iseconds) Goed Voorbeeld is weer gestopt (code $code), te vaak in korte tijd, en wordt niet" \
      "opnieuw gestart. Lees hierboven waarom, en start het daarna zelf." >&2
    exit "$code"
  fi
  times="$recent $now"
  count=$((count + 1))
  # shellcheck disable=SC2086 # one word a pause
  pause=$(printf '%s\n' $pauses | sed -n "${count}p")
  echo "$(date -Iseconds) Goed Voorbeeld is onverwacht gestopt (code $code) en start over $pause s opnieuw" \
    "($count van $often)." >&2
  begin sleep "$pause"
  await
  [ -z "$asked" ] || exit $((128 + asked))
done
