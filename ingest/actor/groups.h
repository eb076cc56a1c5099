#pragma once

#include <cstdint>

#include "ingest/actor/reference_history.h"

namespace dragoman {

/// "beide Länder", "the two leaders", "both sides", "das Land": what nouns for many, or for a country spoken of before,
/// stand for. Adds it and returns the token behind; `t` where nothing begins there.
std::uint32_t resolve_group(Recognition& r, ReferenceHistory& history, std::uint32_t t);

}  // namespace dragoman
