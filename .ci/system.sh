# Sourced by the scripts beside it: plain words to the user, and the packages of Debian and Ubuntu.

say() { echo "setup: $*" >&2; }

fail() {
  echo "setup: $*" >&2
  exit 1
}

as_root() { # prints the words that make a command root's, or fails where the user may not be root
  if [ "$(id -u)" = 0 ]; then
    echo env
  elif sudo -n true >/dev/null 2>&1; then
    echo sudo -n env
  else
    return 1
  fi
}

install_packages() { # apt-get install, where there is apt-get and the user may; else it fails and changes nothing
  local root log
  command -v apt-get >/dev/null || return 1
  root=$(as_root) || return 1
  say "installing $* (apt-get)"
  log=$(mktemp)
  # shellcheck disable=SC2086  # $root is several words
  if { $root apt-get update -qq && $root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    rm -f "$log"
  else
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
}
