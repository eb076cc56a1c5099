#include "ingest/language/tokenizer.h"

#include <algorithm>
#include <array>

#include "ingest/language/characters.h"
#include "ingest/language/ordinal.h"

namespace dragoman {
namespace {

using Kind = CharacterKind;

constexpr std::array<std::int32_t, 3> kHyphens = {'-', 0x2010, 0x2011};
constexpr std::array<std::int32_t, 3> kApostrophes = {'\'', 0x2019, 0x02BC};

bool one_of(std::int32_t code, std::span<const std::int32_t> codes) {
  return std::ranges::find(codes, code) != codes.end();
}
bool is_hyphen(std::int32_t code) { return one_of(code, kHyphens); }
bool is_apostrophe(std::int32_t code) { return one_of(code, kApostrophes); }

class Tokenizer {
 public:
  Tokenizer(const Block& block, const Language& language, Text& text)
      : language_(language), text_(text), end_(block.end), first_token_(text.tokens.size()), at_(block.begin) {}

  void run() {
    while (at_ < end_) {
      const Character c = peek(at_);
      switch (c.kind) {
        case Kind::Space:
          space_ = true;
          at_ += c.length;
          break;
        case Kind::Letter:
          word(at_);
          break;
        case Kind::Digit:
          number();
          break;
        case Kind::Invalid:
          emit(run_of(Kind::Invalid));
          break;
        default:
          mark(c);
      }
    }
  }

 private:
  // Nothing stands at and behind the end of the block.
  Character peek(std::size_t position) const {
    if (position >= end_) return {.code = -1, .length = 0, .kind = Kind::Space};
    Character c = character_at(text_.bytes.substr(0, end_), position);
    return c;
  }
  bool is_letter(std::size_t position) const { return peek(position).kind == Kind::Letter; }
  bool is_digit(std::size_t position) const { return peek(position).kind == Kind::Digit; }
  std::string_view slice(std::size_t begin, std::size_t end) const { return text_.bytes.substr(begin, end - begin); }

  std::size_t run_of(Kind kind) const {
    std::size_t position = at_;
    for (Character c = peek(position); position < end_ && c.kind == kind; c = peek(position)) position += c.length;
    return position;
  }

  // Makes [at_, end) a token and goes on behind it.
  void emit(std::size_t end) {
    Token token;
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    token.form = slice(at_, end);
    token.space_before = space_;
    token.capitalised = is_upper(peek(at_).code);
    token.lower = lower_of(token.form);
    text_.tokens.push_back(token);
    at_ = end;
    space_ = false;
  }

  // The form itself where it is lower case already; else a copy in the text's pool, whose strings are chunks that
  // never grow beyond what they reserved.
  std::string_view lower_of(std::string_view form) {
    const bool is_plain = std::ranges::all_of(form, [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte < 128 && !(byte >= 'A' && byte <= 'Z');
    });
    if (is_plain) return form;
    constexpr std::size_t kChunkBytes = 16384;
    const std::size_t room = form.size() * 3;  // no lower case of Unicode takes more
    if (text_.lower_pool.empty() || text_.lower_pool.back().capacity() - text_.lower_pool.back().size() < room) {
      text_.lower_pool.emplace_back().reserve(std::max(kChunkBytes, room));
    }
    std::string& chunk = text_.lower_pool.back();
    const std::size_t begin = chunk.size();
    append_lower(form, chunk);
    return std::string_view(chunk).substr(begin);
  }

  void mark(const Character& first) {
    if ((first.code == '#' || first.code == '@') && is_letter(at_ + 1)) {
      word(at_ + 1);
      return;
    }
    std::size_t position = at_ + first.length;
    if (first.kind == Kind::Punctuation) {
      while (position < end_ && peek(position).code == first.code) position += first.length;
    }
    while (peek(position).kind == Kind::Mark) position += peek(position).length;
    emit(position);
  }

  // A word that starts at at_ and whose letters start at `position`.
  void word(std::size_t position) {
    const std::size_t begin = at_;
    std::size_t segment = position;  // where the part behind the last dot starts
    bool dotted = false;
    bool only_initials = true;       // every part so far is one letter: U.S., z.B.
    for (;;) {
      const Character c = peek(position);
      if (c.kind == Kind::Letter || c.kind == Kind::Digit || c.kind == Kind::Mark) {
        position += c.length;
        continue;
      }
      const std::size_t next = position + c.length;
      const Character after = peek(next);
      if (is_hyphen(c.code)) {
        if (after.kind == Kind::Letter || after.kind == Kind::Digit) {
          position = next;
          segment = next;
          continue;
        }
        if (after.code != c.code && (after.kind == Kind::Space || after.code == ',' || after.code == '/') &&
            position > begin) {
          position = next;  // "Handels- und", "Ein-/Ausreise"
        }
        break;
      }
      if (c.code == '.') {
        const bool initial = is_one_letter(segment, position);
        only_initials = only_initials && initial;
        const bool domain = after.kind == Kind::Letter && is_lower(after.code) && is_domain_part(segment, position);
        if ((initial && after.kind == Kind::Letter && only_initials) || domain ||
            (dotted && initial && is_hyphen(after.code) && is_letter(next + after.length))) {
          position = next;
          segment = next;
          dotted = true;
          continue;
        }
        break;
      }
      if (c.code == ':' && peek(next).code == '/' && peek(next + 1).code == '/') return address(position);
      if (after.kind == Kind::Letter) {
        if (c.code == '@') return address(position);
        const bool inside = is_apostrophe(c.code) || (c.code == '&' && is_upper(after.code)) ||
                            ((c.code == '*' || c.code == '_' || c.code == ':') && is_lower(after.code));
        if (inside) {
          position = next;
          segment = next;
          continue;
        }
      }
      break;
    }
    if (peek(position).kind == Kind::Currency) position += peek(position).length;  // US$
    position = closing_dot(begin, segment, position, dotted);
    position = closing_apostrophe(position);
    split_clitics(position);
  }

  bool is_one_letter(std::size_t begin, std::size_t end) const {
    const Character c = peek(begin);
    return begin < end && c.kind == Kind::Letter && begin + c.length == end;
  }

  // Lower case letters and digits, at least two of them: what stands in front of the dot of "example.org".
  bool is_domain_part(std::size_t begin, std::size_t end) const {
    if (end - begin < 2) return false;
    return std::ranges::all_of(slice(begin, end), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  }

  // A page or mail address runs to the next space; the marks that end the sentence around it are not part of it.
  void address(std::size_t position) {
    while (position < end_) {
      const Character c = peek(position);
      if (c.kind == Kind::Space || c.kind == Kind::Invalid || c.code == '<' || c.code == '>' || c.code == '"') break;
      position += c.length;
    }
    constexpr std::string_view kNotLast = ".,;:!?)]'";
    while (position > at_ + 1 && kNotLast.find(text_.bytes[position - 1]) != std::string_view::npos) --position;
    emit(position);
  }

  // The end of a word, behind its dot if that is part of the word: abbreviations, initials, Roman ordinals.
  std::size_t closing_dot(std::size_t begin, std::size_t segment, std::size_t position, bool dotted) const {
    if (peek(position).code != '.' || peek(position + 1).code == '.') return position;
    const std::string_view with_dot = slice(begin, position + 1);
    if (const auto abbreviation = language_.abbreviation(with_dot)) {
      return *abbreviation != AbbreviationClass::Number || digit_follows(position + 1) ? position + 1 : position;
    }
    const std::string_view form = slice(begin, position);
    if (dotted && is_one_letter(segment, position)) return position + 1;
    if (is_one_letter(begin, position) && is_upper(peek(begin).code) &&
        language_.words(lower_case(form)).empty() && rest_has_word(position + 1)) {
      return position + 1;
    }
    if (language_.settings().ordinal_dot && is_roman_number(form) && is_ordinal(form, position)) return position + 1;
    return position;
  }

  bool digit_follows(std::size_t position) const {
    while (position < end_ && peek(position).kind == Kind::Space) position += peek(position).length;
    return is_digit(position);
  }

  bool rest_has_word(std::size_t position) const {
    return position < end_ && peek(position).kind == Kind::Space && position + 1 < end_;
  }

  bool is_ordinal(std::string_view number, std::size_t dot) const {
    const Token* previous = text_.tokens.size() > first_token_ ? &text_.tokens.back() : nullptr;
    return is_ordinal_dot(number, text_.bytes.substr(dot + 1, end_ - dot - 1), previous, language_);
  }

  // "Hans'" keeps its apostrophe where the language says so and no quotation is open.
  std::size_t closing_apostrophe(std::size_t position) const {
    const Character c = peek(position);
    if (!is_apostrophe(c.code) || peek(position + c.length).kind != Kind::Space) return position;
    const std::string& after = language_.settings().apostrophe_genitive_after;
    if (after.find(text_.bytes[position - 1]) == std::string::npos || quote_is_open()) return position;
    return position + c.length;
  }

  // Whether a single quotation mark was opened not long ago.
  bool quote_is_open() const {
    constexpr std::size_t kLookBack = 30;
    for (std::size_t i = text_.tokens.size(); i > first_token_ && i + kLookBack > text_.tokens.size(); --i) {
      const std::string_view form = text_.tokens[i - 1].form;
      if (form == "'" || form == "\xE2\x80\x98" || form == "\xE2\x80\x9A") return true;
    }
    return false;
  }

  // [at_, end) is a word; its elisions and clitics become tokens of their own.
  void split_clitics(std::size_t end) {
    const std::string_view form = slice(at_, end);
    if (form.find('\'') == std::string_view::npos && form.find('\xE2') == std::string_view::npos &&
        form.find('\xCA') == std::string_view::npos) {
      emit(end);
      genitive_apostrophe();
      return;
    }
    for (std::size_t position = at_; position < end;) {
      const Character c = peek(position);
      if (is_apostrophe(c.code) && contains(language_.settings().elisions, at_, position + c.length)) {
        emit(position + c.length);
        break;
      }
      position += c.length;
    }
    if (const std::size_t clitic = clitic_begin(end); clitic > at_) emit(clitic);
    if (at_ < end) emit(end);
    genitive_apostrophe();
  }

  // Where the clitic at the end of the word [at_, end) begins; at_ if it has none.
  std::size_t clitic_begin(std::size_t end) const {
    for (std::size_t back = 1; back <= 6 && at_ + back < end; ++back) {
      const std::size_t begin = end - back;
      if ((static_cast<unsigned char>(text_.bytes[begin]) & 0xC0) == 0x80) continue;
      if (contains(language_.settings().clitics, begin, end)) return begin;
    }
    return at_;
  }

  bool contains(const std::vector<std::string>& list, std::size_t begin, std::size_t end) const {
    if (list.empty() || end - begin > 12) return false;
    std::string plain;
    for (std::size_t position = begin; position < end;) {
      const Character c = peek(position);
      if (is_apostrophe(c.code)) {
        plain.push_back('\'');
      } else {
        append_lower(slice(position, position + c.length), plain);
      }
      position += c.length;
    }
    return std::ranges::find(list, plain) != list.end();
  }

  // "workers' rights": the apostrophe behind a plural is a clitic.
  void genitive_apostrophe() {
    const Character c = peek(at_);
    if (!language_.settings().genitive_apostrophe_apart || !is_apostrophe(c.code)) return;
    if (text_.tokens.back().lower.back() != 's' || peek(at_ + c.length).kind != Kind::Space || quote_is_open()) return;
    emit(at_ + c.length);
  }

  void number() {
    std::size_t position = run_of(Kind::Digit);
    if (const std::size_t end = iso_date(position); end != 0) return emit(end);
    bool separated = false;
    int groups = 1;
    for (;;) {
      const Character c = peek(position);
      const bool separator = c.code == '.' || c.code == ',' || c.code == ':' || c.code == '/' ||
                             (is_apostrophe(c.code) && three_digits(position + c.length));
      if (!separator || !is_digit(position + c.length)) break;
      position += c.length;
      while (is_digit(position)) position += peek(position).length;
      separated = true;
      ++groups;
    }
    const Character c = peek(position);
    if (c.code == '.' && language_.settings().ordinal_dot && groups <= 2 && peek(position + 1).code != '.' &&
        is_ordinal(slice(at_, position), position)) {
      return emit(position + 1);
    }
    if (c.kind == Kind::Letter && !unit_follows(position, separated)) return word(position);
    if (is_hyphen(c.code) && is_letter(position + c.length)) return word(position);
    emit(position);
  }

  bool three_digits(std::size_t position) const {
    return is_digit(position) && is_digit(position + 1) && is_digit(position + 2) && !is_digit(position + 3);
  }

  // The end of a date as 2025-10-28 whose year is [at_, position); 0 if there is none.
  std::size_t iso_date(std::size_t position) const {
    constexpr std::string_view kPattern = "0000-00-00";
    if (position != at_ + 4 || at_ + kPattern.size() > end_) return 0;
    const std::string_view text = slice(at_, at_ + kPattern.size());
    for (std::size_t i = 0; i < kPattern.size(); ++i) {
      const bool digit = text[i] >= '0' && text[i] <= '9';
      if (kPattern[i] == '0' ? !digit : text[i] != kPattern[i]) return 0;
    }
    return is_digit(at_ + kPattern.size()) ? 0 : at_ + kPattern.size();
  }

  // Whether the letters glued to a number are a unit: 5bn, 10km. Those of 20th or 1990s are not.
  bool unit_follows(std::size_t position, bool separated) const {
    std::size_t end = position;
    while (is_letter(end)) end += peek(end).length;
    if (separated) return true;
    if (end - position > 12) return false;
    for (const Word& word : language_.words(lower_case(slice(position, end)))) {
      if (word.classes.has(WordClass::UnitSuffix)) return true;
    }
    return false;
  }

  const Language& language_;
  Text& text_;
  const std::size_t end_;
  const std::size_t first_token_;
  std::size_t at_;
  bool space_ = true;
};

}  // namespace

void tokenize(const Block& block, const Language& language, Text& text) { Tokenizer(block, language, text).run(); }

}  // namespace dragoman
