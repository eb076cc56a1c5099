#pragma once

#include "ingest/actor/recognition.h"

namespace dragoman {

/// Decides how a mention stands in its phrase: with a genitive ending or clitic in front of a noun, as part of a
/// compound ("US-Angriff"), or on its own.
void set_use(const Recognition& r, ActorRef& ref, bool genitive_ending, bool whole_tokens);

}  // namespace dragoman
