# Judges of our work that run on Node: find Node or say how to get it, and install them once. To be sourced; needs
# $root and a function `finish`. The lock names no registry; a new one is made beside it with
# npm install --package-lock-only --omit-lockfile-registry-resolved

node_is_new_enough() {
  command -v npm >/dev/null 2>&1 &&
    node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 18 ? 0 : 1)' 2>/dev/null
}

find_node() {
  if ! node_is_new_enough; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1 && ! command -v node >/dev/null 2>&1; then
      echo "== Node ontbreekt en wordt geïnstalleerd"
      { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nodejs npm; } >&2 || true
    fi
    node_is_new_enough ||
      finish "Node 18 of nieuwer, met npm, ontbreekt; installeer het als root met: apt-get install nodejs npm" 1
  fi
}

install_judges() {
  lock=$root/backend/src/test/judges/package-lock.json
  judges=$root/backend/target/judges
  if ! cmp -s "$lock" "$judges/installed"; then
    echo "== Spectral, TypeScript, Biome en jsdom worden geïnstalleerd"
    rm -rf "$judges"
    mkdir -p "$judges"
    cp "$root/backend/src/test/judges/package.json" "$lock" "$judges/"
    (cd "$judges" && npm ci --ignore-scripts --no-audit --no-fund --silent) >&2 || return 1
    cp "$lock" "$judges/installed"
  fi
}
