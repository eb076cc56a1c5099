# Libraries of Debian 12; scripts/install-dependencies.sh installs them, LICENSES.md names their licences.

find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(RocksDB 7.8 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(Boost 1.81 REQUIRED COMPONENTS graph)
find_package(CLI11 2.1 REQUIRED)
find_package(doctest 2.4 REQUIRED)
find_package(Threads REQUIRED)
find_program(PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)  # Debian's, which has Debian's modules
find_program(PYTHON python3 REQUIRED)
find_library(XXHASH_LIBRARY xxhash REQUIRED)
find_library(CLD2_LIBRARY cld2 REQUIRED)
find_library(UCHARDET_LIBRARY uchardet REQUIRED)
find_library(GUMBO_LIBRARY gumbo REQUIRED)
