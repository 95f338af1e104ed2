#!/usr/bin/env bash
# Builds, proves and serves Quanyu. Without a verb: sets up what is missing, builds, and serves the
# app on http://localhost:8080. `./build.sh help` lists the verbs; docs/building.md tells the rest.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd -P)
cd "$here"
jobs=${QUANYU_JOBS:-$(nproc 2>/dev/null || echo 2)}

help() {
  cat <<'TEXT'
./build.sh [VERB] [OPTION...]           time on two cores: first time / nothing changed
  (none)   set up, build, serve          6 min / 5 s   [--port N] [--open]
  web      the page, in build/site       5 min / 3 s
  native   the program, build/quanyu     4 min / 2 s
  test     prove everything             39 / 18 min     [--only arch,native,wasm,page,e2e] [--sanitize]
  e2e      only the browser tests       20 / 12 min     [arguments for the runner]
  check    structure, layout, types     20 s
  bench    measure, ratios in one run    5 min         [names of measurements]
  fuzz     feed the readers nonsense     8 / 2 min     [--runs N] [names of fuzzers]
  dist     what is given away, in dist/  6 min / 10 s
  shell    a shell with the toolchain                  [command]
  help     this text
The first run of any verb makes the toolchain in the user's cache folder (about 5 minutes, 4 GB).
QUANYU_JOBS, QUANYU_CACHE and QUANYU_TOOLCHAIN are explained in docs/building.md.
TEXT
}

say() { printf '%s\n' "$*" >&2; }
fail() { printf 'build.sh: %s\n' "$1" >&2; exit "${2:-1}"; }
enter() { third_party/enter "$@"; }

# Runs a step quietly: its words go to a log and are shown only when it fails.
step() { # NAME CMD...
  local name=$1 log started=$SECONDS; shift
  mkdir -p build/logs
  log=build/logs/${name// /-}.log
  printf '%s ... ' "$name" >&2
  if "$@" >"$log" 2>&1; then
    printf 'done (%s s)\n' $((SECONDS - started)) >&2
  else
    printf 'failed\n' >&2
    grep -E 'error|Error|FAILED|undefined|fatal' "$log" | head -n 20 >&2 || true
    fail "$name failed; the whole log is in $log"
  fi
}

set_up() { third_party/setup; }
# Only the page can be built with a compiler of the host; everything else wants the private root.
need_root() { export QUANYU_TOOLCHAIN=${QUANYU_TOOLCHAIN:-root}; set_up; }

configure() { # FOLDER CMAKE-ARGUMENT...
  local folder=$1 wrap=(); shift
  case $folder in build/web*) wrap=(emcmake) ;; esac
  if [ ! -e "$folder/build.ninja" ] || [ "$(cat "$folder/arguments" 2>/dev/null)" != "$*" ]; then
    step "configuring $(basename "$folder")" enter "${wrap[@]}" cmake -S . -B "$folder" -G Ninja "$@"
    printf '%s' "$*" >"$folder/arguments"
  fi
}
# Two verbs at once take turns in a build folder.
ninja_in() { step "compiling $(basename "$1")${2:+ ${*:2}}" enter flock "$1.lock" nice ninja -j "$jobs" -C "$@"; }

# A compiler of the host builds in a folder of its own.
web_folder() {
  [ -n "${QUANYU_INSIDE:-}" ] || ! (. third_party/common.sh && host_toolchain) || { echo build/web-host; return; }
  echo build/web
}

# The native compiler is of the family that makes the wasm: one set of warnings, one way of speaking.
clang=(-DCMAKE_C_COMPILER=clang-19 -DCMAKE_CXX_COMPILER=clang++-19 -DCMAKE_LINKER_TYPE=LLD)
build_native() {
  configure build/native "${clang[@]}"
  ninja_in build/native quanyu generated
  cmp -s build/native/quanyu build/quanyu || cp build/native/quanyu build/quanyu
}
build_module() {
  local folder
  folder=$(web_folder)
  configure "$folder" -DQUANYU_LTO=ON
  ninja_in "$folder" quanyu_web generated
}
build_site() {
  build_module
  step "bundling the page" enter node web/pack/pack.mjs --module "$(web_folder)" --out build/site
}
build_dist() {
  build_module
  step "packing dist" enter node web/pack/pack.mjs --module "$(web_folder)" --out dist --release
  cat build/logs/packing-dist.log >&2
}

# --- serve ---
serve() {
  local port=8080 open=false
  while [ $# -gt 0 ]; do
    case $1 in
      --port) [ $# -gt 1 ] || fail "--port wants a number" 2; port=$2; shift ;;
      --open) open=true ;;
      *) fail "unknown option $1; ./build.sh help lists them" 2 ;;
    esac
    shift
  done
  [[ $port =~ ^[0-9]+$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || fail "$port is no port number" 2
  say "Building Quanyu and serving it on http://localhost:$port (first time about 6 minutes, later seconds)."
  set_up
  build_site
  build_native
  if $open && command -v xdg-open >/dev/null 2>&1; then xdg-open "http://localhost:$port" >/dev/null 2>&1 & fi
  exec build/quanyu serve --root build/site --port "$port"
}

# --- test ---
passed=0 failed=0
# A part that hangs is a failure, not a wait without end.
patiently() { timeout 1500 third_party/enter "$@"; }
# GoogleTest's tests dealt out to as many processes as there are cores, their words one after another.
dealt() { # CMD...
  local words at status=0 running=()
  words=$(mktemp -d)
  for ((at = 0; at < jobs; at++)); do
    GTEST_TOTAL_SHARDS=$jobs GTEST_SHARD_INDEX=$at patiently "$@" >"$words/$at" 2>&1 & running+=($!)
  done
  for at in "${running[@]}"; do wait "$at" || status=$?; done
  cat "$words"/*
  rm -r "$words"
  return $status
}
total() { awk '{ sum += $1 } END { print sum + 0 }'; }
# Runs one part with the toolchain and adds up its counts: the last words "N passed, N failed", or GoogleTest's own.
part() { # NAME patiently|dealt CMD...
  local name=$1 log status=0 ok bad; shift
  mkdir -p build/logs
  log=build/logs/test-$name.log
  printf '%s tests ... ' "$name" >&2
  "$@" >"$log" 2>&1 || status=$?
  if grep -q '^\[==========\]' "$log"; then
    ok=$(sed -nE 's/^\[  PASSED  \] ([0-9]+) tests?.*/\1/p' "$log" | total)
    bad=$(sed -nE 's/^\[  FAILED  \] ([0-9]+) tests?, listed below.*/\1/p' "$log" | total)
  else
    ok=$(sed -nE 's/^.*\b([0-9]+) passed, ([0-9]+) failed.*/\1/p' "$log" | tail -n 1)
    bad=$(sed -nE 's/^.*\b([0-9]+) passed, ([0-9]+) failed.*/\2/p' "$log" | tail -n 1)
  fi
  # A part that ended badly without counting a failure (it crashed, or counted nothing) is one.
  if [ "${ok:-0}" = 0 ] || { [ $status != 0 ] && [ "${bad:-0}" = 0 ]; }; then bad=$((${bad:-0} + 1)); fi
  passed=$((passed + ${ok:-0})) failed=$((failed + ${bad:-0}))
  printf '%s passed, %s failed\n' "${ok:-0}" "${bad:-0}" >&2
  [ "${bad:-0}" = 0 ] || { sed 's/^/    /' "$log" | tail -n 60 >&2; say "    (all of it: $log)"; }
}
finish_tests() {
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
}

test_native() {
  configure build/native "${clang[@]}"
  ninja_in build/native quanyu_tests
  part native dealt build/native/quanyu_tests --gtest_brief=1
}
test_sanitized() {
  configure build/sanitize -DQUANYU_SANITIZE=ON "${clang[@]}"
  ninja_in build/sanitize quanyu_tests
  part sanitized dealt build/sanitize/quanyu_tests --gtest_brief=1
}
# What the parts need of the wasm, made in one go: a link works on one core, two of them on two.
build_for_parts() { # PART...
  local name targets=()
  for name in "$@"; do
    case $name in
      wasm) targets+=(quanyu_tests) ;;
      page) targets+=(generated extents_driver) ;;
      e2e) targets+=(generated quanyu_web gfx_specimen) ;;
    esac
  done
  [ ${#targets[@]} -gt 0 ] || return 0
  configure build/web -DQUANYU_LTO=ON
  ninja_in build/web "${targets[@]}"
}
test_wasm() {
  part wasm dealt node build/web/quanyu_tests.js --gtest_brief=1
}
# The page's own tests run against a stand-in for the app; of the wasm they need only a driver for
# the store on IndexedDB.
test_page() {
  part page patiently node tests/page/run.mjs
}
test_e2e() {
  build_for_parts e2e
  build_site
  build_dist
  build_native
  part e2e patiently node tests/e2e/run.mjs "$@"
}

run_tests() {
  local only=arch,native,wasm,page,e2e sanitize=false
  while [ $# -gt 0 ]; do
    case $1 in
      --only) [ $# -gt 1 ] || fail "--only wants names, such as native,wasm" 2; only=$2; shift ;;
      --sanitize) sanitize=true ;;
      *) fail "unknown option $1; ./build.sh help lists them" 2 ;;
    esac
    shift
  done
  need_root
  if $sanitize; then test_sanitized; finish_tests; return; fi
  local name
  # shellcheck disable=SC2086  # the names apart
  build_for_parts ${only//,/ }
  for name in ${only//,/ }; do
    case $name in
      arch) part arch patiently node tests/arch/run.mjs ;;
      native) test_native ;;
      wasm) test_wasm ;;
      page) test_page ;;
      e2e) test_e2e ;;
      *) fail "there are no $name tests; choose from arch,native,wasm,page,e2e" 2 ;;
    esac
  done
  finish_tests
}

# --- check ---
check_layout() {
  git ls-files -co --exclude-standard 'src/*.hpp' 'src/*.cpp' 'tests/*.cpp' 'tests/*.hpp' 'third_party/*.cpp' ':!tests/arch/examples' |
    xargs clang-format-19 --dry-run --Werror
}
run_checks() {
  need_root
  step "checking structure" enter node tests/arch/run.mjs
  export -f check_layout
  step "checking layout" enter bash -c check_layout
  [ -e build/gen/protocol.ts ] || { configure build/native "${clang[@]}"; ninja_in build/native generated; }
  step "checking types" enter tsc --noEmit -p web
  say "all checks passed"
}

# --- fuzz ---
run_fuzzers() {
  local runs=100000 names=() name
  while [ $# -gt 0 ]; do
    case $1 in
      --runs) [ $# -gt 1 ] || fail "--runs wants a number" 2; runs=$2; shift ;;
      *) names+=("$1") ;;
    esac
    shift
  done
  need_root
  configure build/fuzz -DQUANYU_FUZZ=ON "${clang[@]}"
  for name in "${names[@]}"; do
    grep -qx "$name" build/fuzz/fuzzers.txt ||
      fail "there is no fuzzer $name; there are: $(paste -sd' ' build/fuzz/fuzzers.txt)" 2
  done
  [ ${#names[@]} -gt 0 ] || mapfile -t names <build/fuzz/fuzzers.txt
  ninja_in build/fuzz "${names[@]}"
  for name in "${names[@]}"; do
    mkdir -p "build/fuzz/corpus/$name"
    step "fuzzing $name" enter "build/fuzz/$name" -runs="$runs" -seed=1 -artifact_prefix="build/fuzz/" \
      "build/fuzz/corpus/$name" $([ ! -d "tests/fuzz/corpus/$name" ] || echo "tests/fuzz/corpus/$name")
  done
}

verb=${1:-serve}
case $verb in -*) verb=serve ;; *) [ $# = 0 ] || shift ;; esac
case $verb in
  serve) serve "$@" ;;
  web) set_up; build_site; say "the page is in build/site" ;;
  native) need_root; build_native; say "the program is build/quanyu" ;;
  test) run_tests "$@" ;;
  e2e) need_root; test_e2e "$@"; finish_tests ;;
  bench) need_root; build_dist; build_native; enter node tests/bench/run.mjs "$@" ;;
  fuzz) run_fuzzers "$@" ;;
  check) run_checks ;;
  dist) set_up; build_dist ;;
  shell) need_root; if [ $# -gt 0 ]; then enter "$@"; else enter bash; fi ;;
  help|--help|-h) help ;;
  *) fail "unknown verb $verb; ./build.sh help lists them" 2 ;;
esac
