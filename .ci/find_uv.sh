#!/usr/bin/env bash
# Print the path of a uv that works. Where the machine has none, one is put into .tools/ with the Python at
# hand; nothing outside the checkout changes, but for the package python3-venv of a Debian that lacks it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/system.sh

works() { "$1" --version >/dev/null 2>&1; }

for uv in uv "$PWD/.tools/bin/uv" "$PWD/.tools/site/bin/uv" "${HOME:-/}/.local/bin/uv" "${HOME:-/}/.cargo/bin/uv"; do
  if works "$uv"; then
    command -v "$uv"
    exit 0
  fi
done

python_at_hand() {
  local name
  for name in python3 python3.13 python3.12 python3.11 python /usr/bin/python3; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 8))' >/dev/null 2>&1; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

into_venv() { # a venv of its own, with the version and hashes of .ci/uv.txt
  rm -rf .tools
  "$1" -m venv .tools >&3 2>&1 && .tools/bin/python -m pip install --quiet --require-hashes -r .ci/uv.txt >&3 2>&1
}

into_folder() { # where venv is missing but pip is not
  rm -rf .tools
  "$1" -m pip install --quiet --target .tools/site --require-hashes -r .ci/uv.txt >&3 2>&1
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT
exec 3>"$log"
say "uv is not on this machine: putting it into .tools/"
python=$(python_at_hand) || {
  install_packages python3 python3-venv || fail "no Python was found; install Python 3.11, 3.12 or 3.13 and try again."
  python=$(python_at_hand) || fail "no Python was found; install Python 3.11, 3.12 or 3.13 and try again."
}
into_venv "$python" || into_folder "$python" || {
  # Debian keeps ensurepip apart; where it is there, the reason was another and root would not help.
  ! "$python" -c 'import ensurepip' 2>/dev/null && install_packages python3-venv && into_venv "$python"
} || {
  cat "$log" >&2
  fail "uv could not be put into .tools/ with $python (its words stand above); install uv and try again."
}
for uv in "$PWD/.tools/bin/uv" "$PWD/.tools/site/bin/uv"; do
  if works "$uv"; then
    echo "$uv"
    exit 0
  fi
done
fail "the uv in .tools/ does not start on this machine; install uv and try again."
