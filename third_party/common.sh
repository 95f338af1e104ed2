# Shared by setup, enter and where: names of the cache folders and how the toolchain is chosen.
# Sourced, never run; defines functions and variables only, changes nothing.
#
# The folders carry a hash of what they were made from, so that a changed pin makes a new folder
# and two clones with different pins can use one cache side by side:
#   $cache/root-<hash>      the private Debian root (hash of the package names and the suite)
#   $cache/sources-<hash>   unpacked C and C++ sources (hash of their pins)
#   $cache/npm-<hash>       node_modules (hash of package-lock.json)
#   $cache/ccache           compiled objects

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cache=${QUANYU_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/quanyu}
minimum_emcc=3.1.69
fallback_font_source=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

# One sentence on standard error, then the exit code given (default 1).
fail() { printf 'quanyu: %s\n' "$1" >&2; exit "${2:-1}"; }
say() { printf '%s\n' "$*" >&2; }

# Prints one line per dependency of a source kind: the named fields, separated by tabs. The file
# has one field per line; a missing field prints as "-", as tabs in a row would be read as one.
dependencies() { # KIND FIELD...
  local kind=$1; shift
  awk -v kind="$kind" -v wanted="$*" '
    BEGIN { count = split(wanted, names, " ") }
    /^ *\{/ { split("", field) }
    match($0, /^ *"[a-z_0-9]+": */) {
      key = $0; sub(/^ *"/, "", key); sub(/".*/, "", key)
      value = substr($0, RSTART + RLENGTH); sub(/,$/, "", value); gsub(/^"|"$/, "", value)
      field[key] = value
    }
    /^ *\}/ && field["source"] == kind {
      line = ""
      for (i = 1; i <= count; i++)
        line = line (i > 1 ? "\t" : "") (field[names[i]] == "" ? "-" : field[names[i]])
      print line
      split("", field)
    }' "$repo/third_party/dependencies.json"
}

short_hash() { sha256sum | cut -c1-12; }

suite=$(sed -nE 's/^  "suite": "([a-z]+)",?$/\1/p' "$repo/third_party/dependencies.json")
root=$cache/root-$({ echo "1 $suite"; dependencies debian-package name | sort; } | short_hash)
sources=$cache/sources-$(dependencies debian-source name version sha256 | short_hash)
npm_folder=$cache/npm-$(short_hash <"$repo/package-lock.json")

# True if the emcc on PATH, with the tools the build needs beside it, is new enough. Then the web
# build uses the tools of the host and no private root is needed for it. QUANYU_TOOLCHAIN=root or
# =host takes the decision by hand.
host_toolchain() {
  case ${QUANYU_TOOLCHAIN:-} in
    root) return 1 ;;
    host) return 0 ;;
  esac
  local tool version
  for tool in emcc cmake ninja node npm cc make python3; do
    command -v "$tool" >/dev/null 2>&1 || return 1
  done
  [ -e "$fallback_font_source" ] && python3 -c 'import fontTools' 2>/dev/null || return 1
  version=$(emcc --version 2>/dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p')
  [ -n "$version" ] &&
    [ "$(printf '%s\n%s\n' "$minimum_emcc" "$version" | sort -V | head -n 1)" = "$minimum_emcc" ]
}

# True inside the private root (enter sets the variable).
inside_root() { [ "${QUANYU_INSIDE:-}" = "$root" ]; }
