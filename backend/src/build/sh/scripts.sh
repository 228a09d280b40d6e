# Script and style: their form and what a linter sees (Biome), their types (TypeScript), and the tests of what needs no browser (node).
# To be sourced; needs $root, the judges of judges.sh, and what the build unpacked for the editor.

# judge_scripts FOLDER: writes there what the judges said, and the file scripts.good when they found nothing.
judge_scripts() {
  (
    cd "$root"
    bin=backend/target/judges/node_modules/.bin
    began=$(date +%s)
    good=1
    "$bin/biome" check --error-on-warnings --colors=off themes backend/src || good=
    "$bin/tsc" || good=
    # shellcheck disable=SC2046 # names without spaces
    node --import ./backend/src/test/editor/packages.mjs --test \
      --test-reporter=dot --test-reporter-destination=stdout \
      --test-reporter=tap --test-reporter-destination="$1/node" $(ls backend/src/test/*/*.test.js) || good=
    [ -z "$good" ] ||
      echo "$(sed -n 's/^# tests //p' "$1/node") tests van node, in $(($(date +%s) - began)) s" >"$1/scripts.good"
  ) >"$1/scripts" 2>&1
}

# Not on every machine there is a Biome or a TypeScript; npm leaves out what does not fit.
scripts_have_judges() {
  bin=$root/backend/target/judges/node_modules/.bin
  "$bin/biome" --version >/dev/null 2>&1 && "$bin/tsc" --version >/dev/null 2>&1
}
