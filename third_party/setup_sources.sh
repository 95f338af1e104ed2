# Sourced by setup: fetches the declared Debian sources, checks them and unpacks them.

# A private apt state, so that the host's own lists and sources stay as they are. It needs no rights.
private_apt() { # STATE-FOLDER ARG...
  local state=$1; shift
  apt-get -q -o Dir::State="$state" -o Dir::State::status=/dev/null -o Dir::Cache="$state/cache" \
    -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none "$@"
}

# Unpacking wants dpkg-source and, for SQLite, a C compiler: from the root, or from the host.
in_toolchain() { "$repo/third_party/enter" "$@"; }

fetch_source() { # STATE PACKAGE SUITE VERSION MINIMUM SHA256; sets fetched
  local state=$1 package=$2 suite=$3 version=$4 minimum=$5 sha256=$6 newest
  fetched=$package=$version
  if ! private_apt "$state" source --download-only "$package=$version" >>"$cache/sources.log" 2>&1; then
    newest=$(private_apt "$state" source --print-uris --download-only "$package/$suite" 2>/dev/null |
      sed -nE "s/.* ${package}_([^ ]*)\.dsc .*/\1/p" | head -n 1)
    [ -n "$newest" ] || fail "could not fetch the source of $package $version: $(reason "$cache/sources.log")" 5
    dpkg --compare-versions "$newest" ge "${minimum#*:}" ||
      fail "the mirror has $package $newest, but at least $minimum is needed" 6
    say "note: $package $newest instead of the declared $version, which the mirror no longer has"
    private_apt "$state" source --download-only "$package/$suite" >>"$cache/sources.log" 2>&1 ||
      fail "could not fetch the source of $package: $(reason "$cache/sources.log")" 5
    return 0
  fi
  local description=${package}_${version#*:}.dsc
  [ "$(sha256sum "$description" | cut -d' ' -f1)" = "$sha256" ] ||
    fail "the source of $package $version is not the declared one: the hash of $description differs" 6
}

unpack_source() { # NAME PACKAGE: the .dsc pins the hash of every file, dpkg-source checks them
  local description
  description=$(ls "$2"_*.dsc)
  in_toolchain dpkg-source --no-check -x "$description" "$1" >>"$cache/sources.log" 2>&1 ||
    fail "could not unpack $description; see $cache/sources.log" 6
}

# SQLite is built from its single-file form, which its own makefile puts together.
make_amalgamation() { # FOLDER
  say "putting the SQLite amalgamation together ..."
  (cd "$1" && in_toolchain sh -c './configure && make sqlite3.c') >>"$cache/sources.log" 2>&1 ||
    fail "could not make sqlite3.c; see $cache/sources.log" 6
}

setup_sources() {
  [ ! -e "$sources/ready" ] || return 0
  local mirror state partial=$sources.partial name package suite version minimum sha256
  debian_mirror
  say "fetching and unpacking third-party sources into $sources (about 1 minute) ..."
  rm -rf "$partial"
  mkdir -p "$partial/apt/lists/partial" "$partial/apt/cache/archives/partial" "$partial/download"
  state=$partial/apt
  : >"$cache/sources.log"
  dependencies debian-source suite | sort -u |
    sed "s|.*|deb-src [check-valid-until=no] $mirror & main|" >"$state/sources.list"
  private_apt "$state" update >>"$cache/sources.log" 2>&1 ||
    fail "could not read the mirror's list of sources: $(reason "$cache/sources.log")" 5
  while IFS=$'\t' read -r name package suite version minimum sha256 <&3; do
    cd "$partial/download"
    fetch_source "$state" "$package" "$suite" "$version" "$minimum" "$sha256"
    unpack_source "$partial/$name" "$package"
  done 3< <(dependencies debian-source name package suite version minimum sha256)
  cd "$repo"
  make_amalgamation "$partial/sqlite"
  rm -rf "$partial/apt" "$partial/download" "$partial"/*.orig*
  date -u +%F >"$partial/ready"
  rm -rf "$sources"
  mv "$partial" "$sources"
}
