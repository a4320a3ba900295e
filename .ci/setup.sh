#!/usr/bin/env bash
# Make .venv from requirements.lock, and see to it that Qt finds its libraries. Quick when all is up to date.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/system.sh

stamp=.venv/made-from
wanted="$(cat requirements.lock pyproject.toml .ci/setup.sh | cksum)
$PWD"
python=.venv/bin/python

usable() { # what stands there may be kept: a Python we run on, and not moved, for its scripts name their place
  "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null &&
    { ! [ -f "$stamp" ] || [ "$(sed -n 2p "$stamp")" = "$PWD" ]; }
}

make_venv() {
  local uv
  uv=$(bash .ci/find_uv.sh) || exit 1
  # The machine's own certificates: many networks stand behind a proxy with one of theirs.
  export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"
  if ! usable; then
    rm -rf .venv
    "$uv" venv --quiet --no-project --python '>=3.11,<3.14' .venv ||
      fail "no Python 3.11, 3.12 or 3.13 was found or could be fetched; install one and try again."
  fi
  say "installing the packages of requirements.lock into .venv"
  "$uv" pip sync --quiet --python "$python" --require-hashes requirements.lock ||
    fail "the packages could not be installed (uv's words stand above); nothing outside .venv has changed."
  "$uv" pip install --quiet --python "$python" --no-deps --no-build-isolation -e . ||
    fail "Hashiya itself could not be installed into .venv (uv's words stand above)."
  echo "$wanted" >"$stamp"
}

see_to_libraries() {
  local missing
  # First line: the packages without which nothing runs; second: those for windows on X11.
  missing=$("$python" .ci/qt_libraries.py) || exit 1
  local needed window
  needed=$(sed -n 1p <<<"$missing")
  window=$(sed -n 2p <<<"$missing")
  [ -n "$needed$window" ] || return 0
  # shellcheck disable=SC2086  # lists of packages
  if ! install_packages $needed $window; then
    if [ -n "$needed" ]; then
      fail "Qt lacks system libraries here; install them with: sudo apt-get install $needed $window"
    fi
    say "windows on X11 lack system libraries; install them with: sudo apt-get install $window"
    return 0
  fi
  missing=$("$python" .ci/qt_libraries.py) || exit 1
  [ -z "$(sed -n 1p <<<"$missing")" ] || fail "Qt still does not find the libraries of: $missing"
}

if ! [ -f "$stamp" ] || [ "$(cat "$stamp")" != "$wanted" ] || ! [ -x "$python" ]; then
  make_venv
fi
see_to_libraries
