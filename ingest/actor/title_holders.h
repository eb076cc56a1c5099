#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/actor/recognition.h"

namespace dragoman {

/// The offices that a title may mean; none where the phrase's noun is no title.
std::vector<const TitleWord*> titles_of(const Recognition& r, const TitlePhrase& phrase);

/// The registry's person behind a titled name, by full name, or by surname and office. Says how in `reason`.
std::optional<ActorNumber> known_person(const Recognition& r, const TitlePhrase& phrase, std::string& reason);

/// All of the registry with the surname of a titled name who ever held the office.
std::vector<ActorNumber> holders_by_surname(const Recognition& r, const TitlePhrase& phrase);

/// Somebody whom no table knows and whom the article has named in full. These and the next are drafts.
std::optional<std::size_t> unknown_by_surname(const Recognition& r, const TitlePhrase& phrase);

/// Whoever the article called by this title before, the last one first.
std::optional<std::size_t> called_so(const Recognition& r, const TitlePhrase& phrase);

/// A person of the article who holds the office, or did once (`ever`). A counterpart's office is `counterpart`.
std::optional<std::size_t> named_holder(const Recognition& r, const TitlePhrase& phrase, std::string_view counterpart, bool ever);

}  // namespace dragoman
