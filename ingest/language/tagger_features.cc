#include "ingest/language/tagger_features.h"

#include <algorithm>

#include "ingest/language/characters.h"
#include "ingest/language/rule_tagger.h"

namespace dragoman {
namespace {

std::uint64_t bytes_of(std::string_view text) {
  std::uint64_t out = 0;
  const std::string_view kept = text.size() > 8 ? text.substr(text.size() - 8) : text;
  std::memcpy(&out, kept.data(), kept.size());
  return out;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

void fill_affixes(std::string_view lower, Cue& cue) {
  std::size_t position = lower.size();
  for (std::size_t n = 0; n < cue.suffix.size() && position > 0; ++n) {
    do --position;
    while (position > 0 && continues(lower[position]));
    cue.suffix[n] = bytes_of(lower.substr(position)) + (n == 4 && position == 0 ? 1 : 0);
  }
  std::size_t end = 0;
  for (int n = 1; n <= 4 && end < lower.size(); ++n) {
    do ++end;
    while (end < lower.size() && continues(lower[end]));
    if (n == 3) cue.prefix3 = bytes_of(lower.substr(0, end));
    if (n == 4) cue.prefix4 = bytes_of(lower.substr(0, end));
  }
}

// Bits 0..2: capital first, only capitals, first of the sentence. Then digit, hyphen, dot, short.
std::uint32_t shape_of(const Token& token, bool first, bool loud) {
  bool digit = false, hyphen = false, dot = false, small = false;
  for (const char c : token.form) {
    digit = digit || (c >= '0' && c <= '9');
    hyphen = hyphen || c == '-';
    dot = dot || c == '.';
    small = small || (c >= 'a' && c <= 'z');
  }
  const bool capitals = token.capitalised && !small && token.form.size() > 1;
  return (token.capitalised ? 1u : 0u) | (capitals ? 2u : 0u) | (first ? 4u : 0u) | (digit ? 8u : 0u) |
         (hyphen ? 16u : 0u) | (dot ? 32u : 0u) | (token.form.size() < 4 ? 64u : 0u) | (loud ? 128u : 0u);
}

bool is_letter_word(const Token& token) {
  const auto byte = static_cast<unsigned char>(token.form.front());
  return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

// A headline or a line of capitals: seven words in ten have one.
bool is_loud(std::span<const Token> sentence, const Language& language) {
  if (language.settings().nouns_capitalised) {
    return std::ranges::none_of(sentence, [](const Token& t) {
      return is_letter_word(t) && !t.capitalised && t.form.size() > 2;
    });
  }
  std::size_t words = 0, capitals = 0;
  for (const Token& token : sentence) {
    if (!is_letter_word(token) || token.form.size() < 4) continue;
    ++words;
    capitals += token.capitalised ? 1 : 0;
  }
  return words > 2 && capitals * 10 >= words * 7;
}

// A capital inside a sentence may make a name or noun of any word: Will, May, US.
bool may_be_name(const Token& token, bool first, bool loud) {
  return token.capitalised && !first && (!loud || token.form.size() < 4);
}

// What a word that words.tsv does not know may be: all but the closed classes, which the table lists whole.
constexpr LabelSet open_labels() {
  LabelSet out = 0;
  for (int i = 0; i < kLabels; ++i) {
    const Tag tag = label_at(i).tag;
    const bool closed = tag == Tag::Aux || tag == Tag::Det || tag == Tag::Pron || tag == Tag::Cconj ||
                        tag == Tag::Sconj || tag == Tag::Part || tag == Tag::Punct;
    if (!closed) out |= LabelSet{1} << i;
  }
  return out;
}

bool opens_sentence(std::span<const Token> sentence, std::size_t i) {
  return i == 0 || (!is_letter_word(sentence[i - 1]) && !(sentence[i - 1].form.front() >= '0' && sentence[i - 1].form.front() <= '9'));
}

}  // namespace

void ClauseState::step(const Token& token, Label label) {
  to = token.is(WordClass::To) && label.tag == Tag::Part ? 1 : 0;
  if (label.tag == Tag::Sconj || (label.tag == Tag::Pron && token.is(WordClass::Rel) && commas > 0)) {
    subordinate = 1;
    finite = 0;
    commas = 0;
    return;
  }
  if (token.form == ",") {
    commas = static_cast<std::uint8_t>(std::min(3, commas + 1));
    return;
  }
  const bool is_finite = label.form == VerbForm::FinitePresent || label.form == VerbForm::FinitePast ||
                         label.form == VerbForm::Subjunctive;
  if (!is_finite) return;
  if (label.tag == Tag::Verb) finite = 5;
  if (label.tag == Tag::Aux) {
    finite = token.is(WordClass::Be) ? 1 : token.is(WordClass::Have) ? 2 : token.is(WordClass::Become) ? 3 : 4;
  }
  subordinate = 0;
  commas = 0;
}

void fill_cues(std::span<const Token> sentence, const Language& language, std::vector<Cue>& cues) {
  cues.assign(sentence.size(), Cue{});
  const bool loud = is_loud(sentence, language);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Token& token = sentence[i];
    Cue& cue = cues[i];
    const bool first = opens_sentence(sentence, i);
    cue.word = XXH3_64bits(token.lower.data(), token.lower.size());
    cue.shape = shape_of(token, first, loud);
    const auto words = language.words(token.lower);
    if (const auto tag = words.empty() ? tag_of_characters(token) : std::nullopt) {
      cue.allowed = cue.known = set_of({*tag, VerbForm::None});
      continue;
    }
    fill_affixes(token.lower, cue);
    bool closed = true;
    for (const Word& word : words) {
      cue.known |= set_of({word.tag, verb_form_of(word.classes)});
      if (word.classes.has_any(WordClass::OrdinalNoun | WordClass::UnitSuffix)) closed = false;
    }
    if (!words.empty() && closed && !may_be_name(token, first, loud)) cue.allowed = cue.known;
    if (cue.allowed == 0) cue.known |= language.known_labels(token.lower);
    if (words.empty()) cue.allowed = open_labels();
  }
}

}  // namespace dragoman
