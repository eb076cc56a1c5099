#include "ingest/actor/name_matches.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "graph/knowledge/fold.h"

namespace dragoman {
namespace {

/// A word of the text as names are spelled: a token, or a part of one between hyphens.
struct Piece {
  std::uint32_t token = 0;
  std::uint32_t id = kNoPiece;
  std::uint32_t variants_first = 0;
  std::uint32_t variants_count = 0;
  bool capital = false;
  bool upper = false;   // has capitals behind its first letter
  bool marked = false;  // has letters outside ASCII
  bool opens_token = true;
  bool closes_token = true;
};

constexpr std::size_t kEndingClasses = static_cast<std::size_t>(EndingClass::Feminine) + 1;

/// One ending, and which row of ActorKnowledge::endings() it is for each class that bears it.
struct EndingGroup {
  std::string_view ending;
  std::string_view replaces;
  std::array<std::uint8_t, kEndingClasses> row_of;
};

/// A word without an ending, where that stands in some name.
struct Variant {
  std::uint32_t id;
  std::uint8_t group;
};

bool is_plain(std::string_view lower) {
  return std::ranges::all_of(lower, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

std::size_t gap_length(std::string_view form, std::size_t i) {
  if (form[i] == '-' || form[i] == '/') return 1;
  const bool dash = form.substr(i, 2) == "\xE2\x80" && i + 2 < form.size() && form[i + 2] >= '\x90' && form[i + 2] <= '\x95';
  return dash ? 3 : 0;
}

class Matcher {
 public:
  Matcher(const Text& text, const ActorKnowledge& knowledge) : text_(text), knowledge_(knowledge) {
    for (std::size_t i = 0; i < knowledge.endings().size(); ++i) {
      const NameEnding& row = knowledge.endings()[i];
      auto group = std::ranges::find_if(groups_, [&](const EndingGroup& g) {
        return g.ending == row.ending && g.replaces == row.replaces;
      });
      if (group == groups_.end()) {
        by_last_byte_[static_cast<unsigned char>(row.ending.back())].push_back(static_cast<std::uint8_t>(groups_.size()));
        groups_.push_back({row.ending, row.replaces, {}});
        group = groups_.end() - 1;
        group->row_of.fill(kNoEnding);
      }
      group->row_of[static_cast<std::size_t>(row.ending_class)] = static_cast<std::uint8_t>(i);
    }
  }

  NameMatches run() {
    out_.match_at.assign(text_.tokens.size(), kNoMatch);
    out_.cues.assign(text_.tokens.size(), 0);
    for (const Sentence& sentence : text_.sentences) {
      pieces_.clear();
      variants_.clear();
      capitals_only_ = is_in_capitals(sentence);
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t) add_token(t);
      for (std::size_t i = 0; i < pieces_.size();) i = match_from(i);
    }
    return std::move(out_);
  }

 private:
  /// "OFFICIALS SAID THE ARMY WAS READY": agencies of old wrote so, and headlines do.
  bool is_in_capitals(const Sentence& sentence) const {
    constexpr std::size_t kWordsMin = 4;
    std::size_t words = 0, upper = 0;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const std::string_view form = text_.tokens[t].form;
      if (form.size() < 2 || !u_isalpha(static_cast<UChar32>(static_cast<unsigned char>(form[0])))) continue;
      ++words;
      upper += std::ranges::none_of(form, [](char c) { return c >= 'a' && c <= 'z'; }) ? 1U : 0U;
    }
    return words >= kWordsMin && upper * 10 >= words * 9;
  }

  void add_token(std::uint32_t t) {
    const Token& token = text_.tokens[t];
    if (is_plain(token.lower)) {
      add_piece(t, token.form, token.lower, true, true);
      return;
    }
    const std::string_view form = token.form;
    bool opens = true;
    for (std::size_t begin = 0; begin < form.size();) {
      std::size_t end = begin, gap = 0;
      while (end < form.size() && (gap = gap_length(form, end)) == 0) ++end;
      if (end > begin) {
        const std::string_view word = form.substr(begin, end - begin);
        folded_.clear();
        append_folded(folded_, word);
        const bool closes = end + gap >= form.size();
        add_piece(t, word, folded_, opens, closes);
        opens = false;
      }
      begin = end + gap;
      if (gap == 0) break;
    }
  }

  void add_piece(std::uint32_t t, std::string_view form, std::string_view folded, bool opens, bool closes) {
    Piece piece{.token = t, .opens_token = opens, .closes_token = closes};
    piece.id = knowledge_.automaton().piece(folded);
    shape(form, piece);
    piece.variants_first = static_cast<std::uint32_t>(variants_.size());
    if (!folded.empty() && !ends_in_capitals(form, piece)) add_variants(folded);
    piece.variants_count = static_cast<std::uint32_t>(variants_.size()) - piece.variants_first;
    pieces_.push_back(piece);
  }

  /// "ISS" is no genitive of "IS", in a sentence that is not all in capitals.
  bool ends_in_capitals(std::string_view form, const Piece& piece) const {
    return piece.upper && !capitals_only_ && form.back() >= 'A' && form.back() <= 'Z';
  }

  static void shape(std::string_view form, Piece& piece) {
    std::size_t letters = 0, upper = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(form.data());
    const auto size = static_cast<std::int32_t>(form.size());
    for (std::int32_t i = 0; i < size;) {
      UChar32 c = bytes[i];
      bool is_upper = false;
      if (c < 0x80) {
        ++i;
        is_upper = c >= 'A' && c <= 'Z';
        if (!is_upper && !(c >= 'a' && c <= 'z')) continue;
      } else {
        U8_NEXT_OR_FFFD(bytes, i, size, c);
        if (!u_isalpha(c)) continue;
        piece.marked = true;
        is_upper = u_isUUppercase(c) != 0;
      }
      if (letters++ == 0) piece.capital = is_upper;
      upper += is_upper ? 1U : 0U;
    }
    piece.upper = letters > 1 && upper > (piece.capital ? 1U : 0U);
  }

  void add_variants(std::string_view folded) {
    constexpr std::size_t kStemMin = 2;
    for (const std::uint8_t i : by_last_byte_[static_cast<unsigned char>(folded.back())]) {
      const EndingGroup& ending = groups_[i];
      if (folded.size() < ending.ending.size() + kStemMin || !folded.ends_with(ending.ending)) continue;
      std::string_view stem = folded.substr(0, folded.size() - ending.ending.size());
      if (!ending.replaces.empty()) {
        stem_.assign(stem);
        stem_ += ending.replaces;
        stem = stem_;
      }
      if (const std::uint32_t id = knowledge_.automaton().piece(stem); id != kNoPiece) variants_.push_back({id, i});
    }
  }

  /// The class of endings that an entry may bear; Feminine, which no text is asked for, where it bears none.
  static EndingClass class_of(const LexiconEntry& entry) {
    switch (entry.kind) {
      case EntryKind::Title: return EndingClass::Title;
      case EntryKind::PersonNoun: return EndingClass::Noun;
      case EntryKind::Pronoun: return entry.inflected ? EndingClass::Adjective : EndingClass::Feminine;
      case EntryKind::Cue: return EndingClass::Adjective;
      case EntryKind::Actor:
        if (entry.name_class == NameClass::Adjective) return EndingClass::Adjective;
        if (entry.name_class == NameClass::Inhabitant) return EndingClass::Inhabitant;
        return EndingClass::Name;
      default: return EndingClass::Name;
    }
  }

  /// Do the capitals and accents of the text allow this entry? Accents left out by the writer are forgiven; accents
  /// that the name lacks only in names of several words.
  bool spelled_as(const LexiconEntry& entry) const {
    if (entry.capitals & ~capitals_) return false;
    if (entry.acronyms & ~uppers_) return false;
    return (marks_ & ~entry.marked) == 0 || entry.pieces > 1 || entry.kind == EntryKind::Pronoun;
  }

  void collect(std::uint32_t node, const EndingGroup* group) {
    const NameAutomaton& names = knowledge_.automaton();
    for (std::uint32_t e = names.first_entry(node); e != kNoEntry; e = names.next_entry(e)) {
      const LexiconEntry& entry = knowledge_.entry(names.value(e));
      std::uint8_t ending = kNoEnding;
      if (group != nullptr) {
        const EndingClass ending_class = class_of(entry);
        if (ending_class == EndingClass::Feminine) continue;
        ending = group->row_of[static_cast<std::size_t>(ending_class)];
        if (ending == kNoEnding) continue;
      }
      if (spelled_as(entry)) found_.push_back({names.value(e), ending});
    }
  }

  /// Matches the longest name from piece `start`; returns where to go on.
  std::size_t match_from(std::size_t start) {
    constexpr std::size_t kDepthMax = 12;
    best_.clear();
    std::size_t best_end = start;
    frontier_.assign(1, NameAutomaton::root());
    capitals_ = uppers_ = marks_ = 0;
    for (std::size_t i = start; i < pieces_.size() && i < start + kDepthMax && !frontier_.empty(); ++i) {
      const Piece& piece = pieces_[i];
      if (piece.id == kNoPiece && piece.variants_count == 0) break;
      const auto bit = static_cast<std::uint16_t>(1U << (i - start));
      if (piece.capital) capitals_ |= bit;
      if (piece.upper) uppers_ |= bit;
      if (piece.marked) marks_ |= bit;
      advance(piece);
      if (!found_.empty()) {
        best_.swap(found_);
        best_end = i + 1;
      }
    }
    const bool compound = best_.empty() && match_tail(pieces_[start]);
    if (best_.empty()) return start + 1;
    record(start, compound ? start + 1 : best_end);
    if (compound) out_.matches.back().compound = true;
    return compound ? start + 1 : best_end;
  }

  /// "Dieselfahrzeugen" are no witnesses ("Zeugen").
  bool is_no_person(const MatchedEntry& m) const {
    const LexiconEntry& entry = knowledge_.entry(m.entry);
    return entry.kind == EntryKind::Cue && entry.what == static_cast<std::uint32_t>(Cue::NoPerson);
  }

  /// "Umweltaktivisten", "Grenzsoldaten": a compound that nobody knows means what the person noun at its end means.
  bool match_tail(const Piece& piece) {
    constexpr std::size_t kFrontMin = 3, kTailMin = 5;
    if (!knowledge_.settings().compounds || !piece.capital || piece.upper || !piece.opens_token || !piece.closes_token) return false;
    if (piece.id != kNoPiece || piece.variants_count > 0) return false;
    const std::string folded = fold_name(text_.tokens[piece.token].lower);
    capitals_ = 1;
    uppers_ = marks_ = 0;
    const std::size_t variants = variants_.size();
    for (std::size_t i = kFrontMin; i + kTailMin <= folded.size() && best_.empty(); ++i) {
      const std::string_view tail = std::string_view(folded).substr(i);
      Piece end{.token = piece.token, .id = knowledge_.automaton().piece(tail), .variants_first = static_cast<std::uint32_t>(variants)};
      add_variants(tail);
      end.variants_count = static_cast<std::uint32_t>(variants_.size() - variants);
      frontier_.assign(1, NameAutomaton::root());
      advance(end);
      variants_.resize(variants);
      if (std::ranges::any_of(found_, [&](const MatchedEntry& m) { return is_no_person(m); })) return false;
      std::erase_if(found_, [&](const MatchedEntry& m) { return knowledge_.entry(m.entry).kind != EntryKind::PersonNoun; });
      best_.swap(found_);
    }
    return !best_.empty();
  }

  /// Steps the frontier over one piece; entries that end there go to found_.
  void advance(const Piece& piece) {
    const NameAutomaton& names = knowledge_.automaton();
    next_.clear();
    found_.clear();
    for (const std::uint32_t node : frontier_) {
      if (piece.id != kNoPiece) {
        if (const std::uint32_t to = names.step(node, piece.id); to != kNoNode) {
          next_.push_back(to);
          collect(to, nullptr);
        }
      }
    }
    for (const std::uint32_t node : frontier_) {
      for (std::uint32_t v = 0; v < piece.variants_count; ++v) {
        const Variant& variant = variants_[piece.variants_first + v];
        const std::uint32_t to = names.step(node, variant.id);
        if (to == kNoNode) continue;
        const EndingGroup& group = groups_[variant.group];
        if (group.row_of[static_cast<std::size_t>(EndingClass::Inner)] != kNoEnding) next_.push_back(to);
        collect(to, &group);
      }
    }
    frontier_.swap(next_);
  }

  void record(std::size_t start, std::size_t end) {
    const std::uint32_t first = pieces_[start].token, last = pieces_[end - 1].token + 1;
    drop_lookalikes(end - start == 1 && pieces_[start].upper && !capitals_only_);
    if (capitals_only_ && end - start == 1) drop_words_in_capitals(text_.tokens[first].tag);
    Cues cues = 0;
    bool name = false;
    for (const MatchedEntry& m : best_) {
      const LexiconEntry& entry = knowledge_.entry(m.entry);
      if (entry.kind == EntryKind::Cue) {
        cues |= Cues{1} << entry.what;
      } else {
        name = true;
      }
    }
    for (std::uint32_t t = first; t < last; ++t) out_.cues[t] |= cues;
    if (!name) return;
    const auto index = static_cast<std::uint32_t>(out_.matches.size());
    out_.matches.push_back({.first = first, .last = last, .opens_token = pieces_[start].opens_token,
                            .closes_token = pieces_[end - 1].closes_token,
                            .entries_first = static_cast<std::uint32_t>(out_.entries.size()),
                            .entries_count = static_cast<std::uint32_t>(best_.size())});
    out_.entries.insert(out_.entries.end(), best_.begin(), best_.end());
    for (std::uint32_t t = first; t < last; ++t) {
      if (out_.match_at[t] == kNoMatch) out_.match_at[t] = index;
    }
  }

  /// Where all is written in capitals, they make no acronym and no name of "WHO", "IS", "CAR", "SAID".
  void drop_words_in_capitals(Tag tag) {
    if (tag == Tag::Propn) return;
    std::erase_if(best_, [&](const MatchedEntry& m) {
      const LexiconEntry& entry = knowledge_.entry(m.entry);
      return entry.acronyms != 0 || entry.kind == EntryKind::Surname;
    });
  }

  /// "WHO" is the organisation and no pronoun; an exact form is no inflected other one.
  void drop_lookalikes(bool upper) {
    const auto any = [&](auto condition) { return std::ranges::any_of(best_, condition); };
    const auto is_acronym = [&](const MatchedEntry& m) { return knowledge_.entry(m.entry).acronyms != 0; };
    if (upper && any(is_acronym)) std::erase_if(best_, [&](const MatchedEntry& m) { return !is_acronym(m); });
    const auto kind = [&](const MatchedEntry& m) { return knowledge_.entry(m.entry).kind; };
    const std::vector<MatchedEntry> all = best_;
    std::erase_if(best_, [&](const MatchedEntry& m) {
      if (m.ending == kNoEnding || kind(m) == EntryKind::Actor || kind(m) == EntryKind::Pronoun) return false;
      return std::ranges::any_of(all, [&](const MatchedEntry& o) { return o.ending == kNoEnding && kind(o) == kind(m); });
    });
  }

  const Text& text_;
  const ActorKnowledge& knowledge_;
  NameMatches out_;
  std::vector<EndingGroup> groups_;
  std::array<std::vector<std::uint8_t>, 256> by_last_byte_;  // of groups_
  std::vector<Piece> pieces_;
  std::vector<Variant> variants_;
  std::vector<std::uint32_t> frontier_, next_;
  std::vector<MatchedEntry> found_, best_;
  bool capitals_only_ = false;  // the sentence at hand
  std::uint16_t capitals_ = 0, uppers_ = 0, marks_ = 0;
  std::string folded_, stem_;
};

}  // namespace

NameMatches match_names(const Text& text, const ActorKnowledge& knowledge) { return Matcher(text, knowledge).run(); }

}  // namespace dragoman
