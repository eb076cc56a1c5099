#!/usr/bin/env bash
# Installs what Dragoman is built with, from Debian 12's packages, by name. Asks for root only when something is missing.
set -euo pipefail

packages=(
  g++ cmake ninja-build ccache                      # build
  librocksdb-dev libboost-graph1.81-dev             # store and graph
  nlohmann-json3-dev libfmt-dev libcli11-dev        # JSON, text, command line
  libicu-dev libxxhash-dev                          # Unicode, content hashes
  libcld2-dev libuchardet-dev libgumbo-dev          # language, encoding, HTML
  doctest-dev                                       # tests
  python3 python3-networkx python3-igraph           # scorers, readers of exports
  libxml2-dev                                       # reads exports back in tests
)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
