#include "ingest/language/sentence_splitter.h"

#include <algorithm>
#include <array>

#include "ingest/language/characters.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kLongestSentence = 400;
constexpr std::uint32_t kLongestBracket = 60;

bool is_any_of(std::string_view form, std::span<const std::string_view> forms) {
  return std::ranges::find(forms, form) != forms.end();
}

bool ends_sentence(const Token& token) {
  const std::string_view f = token.form;
  return f == "." || f == "\xE2\x80\xA6" || f.front() == '!' || f.front() == '?' || (f.size() > 2 && f.starts_with("..."));
}

bool opens_bracket(std::string_view form) { return form == "(" || form == "["; }
bool closes_bracket(std::string_view form) { return form == ")" || form == "]"; }

// Marks that belong to the sentence before them when they follow its end without a space.
bool closes(std::string_view form) {
  static constexpr std::array<std::string_view, 12> kClosing = {
      "\"", "'", "''", ")", "]", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", "\xC2\xAB",
      "\xC2\xBB", "\xE2\x80\xBA"};
  return is_any_of(form, kClosing);
}

class Splitter {
 public:
  Splitter(BlockKind kind, std::uint32_t paragraph, const Language& language, Text& text)
      : kind_(kind), paragraph_(paragraph), language_(language), text_(text) {}

  void run(std::uint32_t first) {
    const auto size = static_cast<std::uint32_t>(text_.tokens.size());
    std::uint32_t begin = first;
    std::uint32_t bracket = 0;  // position behind the open bracket, 0 if none is open
    for (std::uint32_t i = first; i < size; ++i) {
      const Token& token = text_.tokens[i];
      if (opens_bracket(token.form)) bracket = i + 1;
      if (closes_bracket(token.form)) bracket = 0;
      if (bracket != 0 && i > bracket + kLongestBracket) bracket = 0;
      const std::uint32_t end = is_dateline(begin, i) ? i + 1 : boundary(i, size, bracket != 0);
      if (end == 0 && i + 1 - begin < kLongestSentence) continue;
      add(begin, end == 0 ? i + 1 : end);
      begin = end == 0 ? i + 1 : end;
      i = begin - 1;
      bracket = 0;
    }
    if (begin < size) add(begin, size);
  }

 private:
  // The end of the sentence if token i ends one, else 0.
  std::uint32_t boundary(std::uint32_t i, std::uint32_t size, bool in_bracket) const {
    if (i + 1 >= size) return 0;
    if (empty_line_behind(i)) return i + 1;
    if (text_.tokens[i].form == "|" && text_.tokens[i].space_before) return i + 1;  // "Politics | The minister said", an id in front
    if (ends_sentence(text_.tokens[i])) {
      std::uint32_t end = i + 1;
      bool closed_quote = false;
      while (end < size && !text_.tokens[end].space_before && (closes(text_.tokens[end].form) || ends_sentence(text_.tokens[end]))) {
        if (closes_bracket(text_.tokens[end].form)) in_bracket = false;
        closed_quote = true;
        ++end;
      }
      if (end == size || in_bracket) return 0;
      return may_open(end, closed_quote) ? end : 0;
    }
    return abbreviation_ends(i) ? i + 1 : 0;
  }

  // "TOKYO -- Police …", "Berlin (dpa) – Die …": where an article was written is no part of its first sentence. Names in front of a
  // dash, all in capitals or with an agency in brackets.
  bool is_dateline(std::uint32_t begin, std::uint32_t i) const {
    constexpr std::uint32_t kTokensMax = 9;
    const bool dash = is_dash(text_.tokens[i].form) && text_.tokens[i].space_before && i > begin && i - begin <= kTokensMax;
    if (!dash || kind_ != BlockKind::Body || !followed_by_capital(i)) return false;
    const bool agency = closes_bracket(text_.tokens[i - 1].form);
    if (!agency && !is_all_capitals(text_.tokens[begin].form)) return false;
    for (std::uint32_t k = begin; k < i && !opens_bracket(text_.tokens[k].form); ++k) {
      const bool mark = character_at(text_.tokens[k].form, 0).kind == CharacterKind::Punctuation;
      if (!text_.tokens[k].capitalised && !mark) return false;
    }
    return true;
  }

  static bool is_all_capitals(std::string_view form) {
    constexpr std::size_t kLettersMin = 4;  // "TOKYO"; not "EU"
    return form.size() >= kLettersMin && std::ranges::all_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  // Whether the token may be the first of a sentence.
  bool may_open(std::uint32_t i, bool behind_quote) const {
    const Token& token = text_.tokens[i];
    const Character c = character_at(token.form, 0);
    if (c.kind == CharacterKind::Letter && !is_upper(c.code)) return !is_lower(c.code);
    if (!token.space_before && !token.capitalised) return false;
    if (behind_quote && c.kind == CharacterKind::Punctuation && (token.form == "," || is_dash(token.form))) return false;
    if (token.form == "," || token.form == ";" || token.form == ":") return false;
    if (c.kind == CharacterKind::Punctuation && is_dash(token.form)) return followed_by_capital(i);
    return true;
  }

  static bool is_dash(std::string_view form) {
    static constexpr std::array<std::string_view, 4> kDashes = {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94"};
    return is_any_of(form, kDashes);
  }

  bool followed_by_capital(std::uint32_t i) const {
    return i + 1 < text_.tokens.size() && text_.tokens[i + 1].capitalised;
  }

  // A dot that is part of an abbreviation ends the sentence too where a closed-class word with a capital follows.
  bool abbreviation_ends(std::uint32_t i) const {
    const Token& token = text_.tokens[i];
    if (token.form.size() < 2 || !token.form.ends_with('.')) return false;
    if (!is_letter_first(token)) return false;
    const auto abbreviation = language_.abbreviation(token.form);
    if (abbreviation && *abbreviation != AbbreviationClass::Plain) return false;
    std::uint32_t next = i + 1;
    if (!text_.tokens[next].space_before && closes(text_.tokens[next].form)) return false;
    if (opens_quote(text_.tokens[next].form) && next + 1 < text_.tokens.size()) ++next;
    const Token& opener = text_.tokens[next];
    return opener.capitalised && is_function_word(opener);
  }

  static bool is_letter_first(const Token& token) {
    return character_at(token.form, 0).kind == CharacterKind::Letter;
  }

  static bool opens_quote(std::string_view form) {
    static constexpr std::array<std::string_view, 5> kOpening = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9E", "\xC2\xBB", "\xC2\xAB"};
    return is_any_of(form, kOpening);
  }

  // Only what can open a sentence and is no name: "The", "In", "Er"; not "May" or "US".
  bool is_function_word(const Token& token) const {
    if (token.form.size() > 1 && std::ranges::none_of(token.form, [](char c) { return c >= 'a' && c <= 'z'; })) return false;
    const auto words = language_.words(token.lower);
    return !words.empty() && std::ranges::none_of(words, [](const Word& word) {
      return word.classes.has_any(WordClass::OrdinalNoun | WordClass::UnitSuffix) || word.tag == Tag::Noun;
    });
  }

  bool empty_line_behind(std::uint32_t i) const {
    const std::size_t begin = text_.tokens[i].end, end = text_.tokens[i + 1].begin;
    if (end - begin < 2) return false;
    return std::ranges::count(text_.bytes.substr(begin, end - begin), '\n') >= 2;
  }

  void add(std::uint32_t first, std::uint32_t last) { text_.sentences.push_back({first, last, kind_, paragraph_}); }

  const BlockKind kind_;
  const std::uint32_t paragraph_;
  const Language& language_;
  Text& text_;
};

}  // namespace

void split_sentences(std::uint32_t first, BlockKind kind, std::uint32_t paragraph, const Language& language,
                     Text& text) {
  Splitter(kind, paragraph, language, text).run(first);
}

}  // namespace dragoman
