# Sourced by setup: makes the private Debian root with mmdebstrap.

# Runs a command as the administrator, or says in one sentence what is needed.
as_administrator() { # WHY CMD...
  local why=$1; shift
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo "$@"
  else fail "$why needs administrator rights: run 'sudo apt-get install mmdebstrap bubblewrap uidmap' once, then start again" 5
  fi
}

# The helper packages are the only thing ever installed on the host.
install_helpers() {
  local missing=()
  command -v mmdebstrap >/dev/null 2>&1 || missing+=(mmdebstrap)
  command -v bwrap >/dev/null 2>&1 || missing+=(bubblewrap)
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing helper packages: ${missing[*]}"
  as_administrator "installing ${missing[*]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}" >"$cache/helpers.log" 2>&1 || {
    as_administrator "updating the package lists" apt-get update >>"$cache/helpers.log" 2>&1 || true
    as_administrator "installing ${missing[*]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends "${missing[@]}" >>"$cache/helpers.log" 2>&1 ||
      fail "could not install ${missing[*]}: $(reason "$cache/helpers.log")" 5
  }
}

# The package mirror this machine itself is set up with.
debian_mirror() {
  command -v apt-get >/dev/null 2>&1 ||
    fail "this machine has no apt; put an emcc $minimum_emcc or newer, cmake, ninja, node and npm on PATH instead" 5
  local list
  list() {
    apt-get indextargets --format '$(ORIGIN) $(CODENAME) $(REPO_URI)' "Created-By: Packages" 2>/dev/null |
      awk '$1 == "Debian" && $2 !~ /-/ && !found { print $3; found = 1 }' || true
  }
  mirror=$(list)
  if [ -z "$mirror" ]; then
    as_administrator "reading the package lists" apt-get update >/dev/null 2>&1 || true
    mirror=$(list)
  fi
  [ -n "$mirror" ] || fail "no Debian mirror in this machine's apt configuration, or no network to reach it" 5
}

# The host's own ways of reaching the mirror (proxies, time-outs, date checks), as apt options.
host_apt_options() {
  apt-config dump 2>/dev/null |
    grep -E '^Acquire::(http|https|ftp|Check-|Retries|ForceIPv)' | grep -vE '""?;$|:: *"";' || true
}

# What no build here reads, a third of the bytes, as words for dpkg: libraries of Emscripten for
# threads, sanitizers and the file system in wasm; manuals, translations and documents but for the
# licences.
unread_paths() {
  local path
  for path in '/usr/share/man/*' '/usr/share/locale/*' '/usr/share/doc/*' '/usr/share/info/*' \
    '/usr/share/emscripten/cache/sysroot/lib/*'{-mt,-ww,asan,sanitizer,wasmfs,ubsan}'*'; do
    printf 'path-exclude=%s\n' "$path"
  done
  printf 'path-include=%s\n' '/usr/share/doc/*/copyright'
}

setup_root() {
  if [ -d "$root" ]; then return 0; fi
  command -v apt-get >/dev/null 2>&1 ||
    fail "this machine has no apt; put an emcc $minimum_emcc or newer, cmake, ninja, node and npm on PATH instead" 5
  install_helpers
  local mirror packages option options=() partial=$root.partial
  debian_mirror
  packages=$(dependencies debian-package name | paste -sd,)
  while IFS= read -r option; do [ -z "$option" ] || options+=(--aptopt="$option"); done \
    < <(host_apt_options)
  say "making the private Debian $suite root in $root (about 5 minutes, 3 GB) ..."
  remove_root "$partial"
  # The unread paths are told to the root's own dpkg: as options, they would also be given to a filter
  # that starts anew for each of the first hundred packages. Nothing is flushed to the disk file by
  # file: a root that was not finished is made anew.
  if ! unread=$(unread_paths) mmdebstrap --variant=apt --include="$packages" --aptopt='APT::Sandbox::User "root"' \
      --aptopt='APT::Install-Recommends "false"' "${options[@]}" --dpkgopt=force-unsafe-io \
      --extract-hook='echo "$unread" >"$1/etc/dpkg/dpkg.cfg.d/unread"' \
      --customize-hook='touch "$1/etc/resolv.conf" "$1/etc/hosts"' \
      "$suite" "$partial" "$mirror" >"$cache/root.log" 2>&1; then
    remove_root "$partial"
    fail "could not make the private Debian root: $(reason "$cache/root.log")" 5
  fi
  finish_root "$partial"
  mv "$partial" "$root"
}

# Deletes an unfinished root. mmdebstrap unmounts what it mounted, so this stays inside the folder;
# one that an ordinary user made belongs to other user numbers, which only its helper may touch.
remove_root() {
  [ -e "$1" ] || return 0
  rm -rf --one-file-system "$1" 2>/dev/null || mmdebstrap --unshare-helper rm -rf "$1" || true
}

# Why apt or mmdebstrap gave up, in a few words, from what it said.
reason() { # LOG
  if grep -qE 'resolving|Could not connect|Network is unreachable|timed out' "$1"; then
    echo "the package mirror cannot be reached; is there a network? (all of it: $1)"
  elif grep -qE 'No space left' "$1"; then
    echo "the disk is full (all of it: $1)"
  elif grep -qE 'newuidmap|subuid|unshare|chroot mode|Operation not permitted|Permission denied' "$1"; then
    echo "an ordinary user needs the package uidmap for that, or run it once as administrator (all of it: $1)"
  else
    echo "$(grep -E '^E:' "$1" | grep -v 'failed to run' | tail -n 1) (all of it: $1)"
  fi
}

# Compares what arrived with what is declared, and marks the root as whole.
finish_root() {
  local name declared minimum got
  while IFS=$'\t' read -r name declared minimum; do
    got=$(dpkg-query --admindir="$1/var/lib/dpkg" -W -f '${Version}' "$name" 2>/dev/null || true)
    [ -n "$got" ] || fail "the Debian root came without $name; see $cache/root.log" 6
    dpkg --compare-versions "$got" ge "$minimum" ||
      fail "the mirror has $name $got, but at least $minimum is needed" 6
    [ "$got" = "$declared" ] || say "note: $name $got instead of the declared $declared"
  done < <(dependencies debian-package name version minimum)
}
