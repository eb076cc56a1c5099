#!/usr/bin/env bash
# Installs dependencies, configures and builds one preset (default: release).
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-release}
scripts/install-dependencies.sh
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset"
