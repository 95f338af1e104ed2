# Sourced by setup: installs the npm packages of the lock file outside the work tree.

# The registry the host's npm is set up with, if it has one of its own.
host_registry() {
  if [ -n "${npm_config_registry:-}" ]; then echo "$npm_config_registry"
  elif command -v npm >/dev/null 2>&1; then npm config get registry 2>/dev/null || true
  fi
}

setup_npm() {
  if [ ! -e "$npm_folder/ready" ]; then
    local partial=$npm_folder.partial registry
    say "fetching npm packages into $npm_folder (about 1 minute) ..."
    rm -rf "$partial"
    mkdir -p "$partial"
    cp "$repo/package.json" "$repo/package-lock.json" "$partial/"
    registry=$(host_registry)
    (cd "$partial" && "$repo/third_party/enter" env ${registry:+npm_config_registry="$registry"} \
      npm_config_cache="$partial/downloads" npm_config_cafile=/etc/ssl/certs/ca-certificates.crt \
      npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier) >"$cache/npm.log" 2>&1 ||
      fail "could not fetch the npm packages: is there a network? (all of it: $cache/npm.log)" 5
    rm -rf "$partial/downloads"
    date -u +%F >"$partial/ready"
    rm -rf "$npm_folder"
    mv "$partial" "$npm_folder"
  fi
  ln -sfn "$npm_folder/node_modules" "$repo/node_modules"
}
