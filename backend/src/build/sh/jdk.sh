# To be sourced: sets JAVA_HOME to a JDK of 25 or newer, wherever one usually is, or stops.

jdk_wanted=25

# The major version of the JDK in a folder; empty when it is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_places() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if command -v javac >/dev/null 2>&1; then
    javac=$(readlink -f "$(command -v javac)")
    printf '%s\n' "${javac%/bin/javac}"
  fi
  for folder in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/java/* /opt/jdk* \
    /opt/*jdk* "${HOME:-/root}"/.sdkman/candidates/java/* "${HOME:-/root}"/.jdks/* \
    "${HOME:-/root}"/.local/share/mise/installs/java/* "${HOME:-/root}"/.asdf/installs/java/*; do
    [ ! -d "$folder" ] || printf '%s\n' "$folder"
  done
}

# The one that was asked for, else one of exactly the wanted version, else the first newer one.
find_jdk() {
  newer=
  newest_seen=0
  IFS_before=$IFS
  IFS='
'
  for folder in $(jdk_places); do
    version=$(jdk_version "$folder") || continue
    [ -n "$version" ] || continue
    [ "$version" -le "$newest_seen" ] || newest_seen=$version
    if [ "$version" -ge "$jdk_wanted" ] && [ "$folder" = "${JAVA_HOME:-}" ]; then
      newer=$folder
      break
    elif [ "$version" -eq "$jdk_wanted" ]; then
      newer=$folder
      break
    elif [ "$version" -gt "$jdk_wanted" ] && [ -z "$newer" ]; then
      newer=$folder
    fi
  done
  IFS=$IFS_before
  if [ -z "$newer" ]; then
    if [ "$newest_seen" -gt 0 ]; then
      seen="de nieuwste die gevonden werd is $newest_seen"
    else
      seen="er werd geen JDK gevonden"
    fi
    echo "Goed Voorbeeld heeft een JDK $jdk_wanted of nieuwer nodig, maar $seen;" \
      "installeer er een (https://adoptium.net) of wijs er een aan met JAVA_HOME." >&2
    exit 1
  fi
  JAVA_HOME=$newer
  export JAVA_HOME
}
