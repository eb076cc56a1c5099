#include "ingest/time/time_items.h"

namespace dragoman {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Length of the mark of several bytes at `at`, and how patterns spell it; 0 for none.
struct WideMark {
  std::uint32_t length = 0;
  std::string_view spelling;
};

WideMark wide_mark(std::string_view bytes) {
  if (bytes.starts_with("\xE2\x80\x93") || bytes.starts_with("\xE2\x80\x94") || bytes.starts_with("\xE2\x80\x90") ||
      bytes.starts_with("\xE2\x80\x91") || bytes.starts_with("\xE2\x88\x92")) {
    return {3, "-"};
  }
  if (bytes.starts_with("\xE2\x80\x99") || bytes.starts_with("\xE2\x80\x98")) return {3, "'"};
  if (bytes.starts_with("\xE2\x80")) return {3, ""};
  if (bytes.starts_with("\xC2\xAB") || bytes.starts_with("\xC2\xBB") || bytes.starts_with("\xC2\xA0")) return {2, ""};
  return {};
}

enum class Kind : std::uint8_t { Letter, Digit, Mark };

Kind kind_at(std::string_view bytes) {
  const char c = bytes[0];
  if (is_digit(c)) return Kind::Digit;
  if (is_ascii_letter(c)) return Kind::Letter;
  if (static_cast<unsigned char>(c) < 0x80) return Kind::Mark;
  return wide_mark(bytes).length > 0 ? Kind::Mark : Kind::Letter;
}

bool touches_word(std::string_view bytes, std::uint32_t at) {
  if (at >= bytes.size()) return false;
  const char c = bytes[at];
  return is_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view tilde_mark(std::string_view mark) {
  if (mark == ".") return "~.";
  if (mark == "-") return "~-";
  if (mark == ":") return "~:";
  if (mark == "/") return "~/";
  if (mark == ",") return "~,";
  return mark;
}

}  // namespace

void TimeItems::read(const Text& text, std::uint32_t first, std::uint32_t last, const TimeRules& rules) {
  items_.clear();
  readings_.clear();
  words_.clear();
  spelled_.clear();
  for (std::uint32_t t = first; t < last; ++t) {
    const Token& token = text.tokens[t];
    for (std::uint32_t at = token.begin; at < token.end;) {
      const Kind kind = kind_at(text.bytes.substr(at, token.end - at));
      std::uint32_t end = at + 1;
      if (kind == Kind::Mark) {
        end = at + std::max<std::uint32_t>(1, wide_mark(text.bytes.substr(at, token.end - at)).length);
        if (end > token.end) end = token.end;
        add_mark(text, t, at, end, rules);
      } else {
        while (end < token.end && kind_at(text.bytes.substr(end, token.end - end)) == kind) ++end;
        if (kind == Kind::Digit) add_digits(text, t, at, end, rules);
        else add_letters(text, t, at, end, rules);
      }
      at = end;
    }
  }
}

void TimeItems::push(std::uint32_t token, std::uint32_t begin, std::uint32_t end, std::string_view word, bool digits) {
  const bool glued = !items_.empty() && items_.back().end == begin;
  const auto readings = static_cast<std::uint32_t>(readings_.size());
  items_.push_back({begin, end, token, readings, readings, digits, glued});
  words_.push_back(word);
}

void TimeItems::look_up(std::string_view word, bool capital, const TimeRules& rules) {
  if (const auto* found = rules.find_word(word)) {
    for (const TimeWord& reading : *found) {
      if (reading.capital && !capital) continue;
      readings_.push_back({reading.word_class, false, TimeKey::Number, static_cast<std::int32_t>(reading.features)});
    }
  }
  items_.back().last_reading = static_cast<std::uint32_t>(readings_.size());
}

void TimeItems::by_shape(TimeClass word_class, TimeKey key, std::int32_t value) {
  readings_.push_back({word_class, true, key, value});
}

void TimeItems::add_letters(const Text& text, std::uint32_t t, std::uint32_t begin, std::uint32_t end,
                            const TimeRules& rules) {
  const Token& token = text.tokens[t];
  const bool after_digits = !items_.empty() && items_.back().end == begin && items_.back().digits;
  // The apostrophe of an elision ("l'") belongs to what it ends.
  const bool elided = !items_.empty() && items_.back().token != t && items_.back().begin != text.tokens[items_.back().token].begin;
  const bool after_apostrophe = !items_.empty() && items_.back().end == begin && words_.back() == "'" && !elided;
  const bool whole = begin == token.begin && end == token.end;
  const bool first_part = begin == token.begin;
  // The lower-case form lies at the same offsets as the form as long as lowering keeps the length.
  const bool same_length = token.lower.size() == token.form.size();
  std::uint32_t item_begin = begin;
  if (after_apostrophe) {  // "'s" is one item
    item_begin = items_.back().begin;
    items_.pop_back();
    words_.pop_back();
  }
  std::string_view lower = whole ? token.lower
                                 : (same_length ? token.lower.substr(begin - token.begin, end - begin)
                                                : text.bytes.substr(begin, end - begin));
  if (after_digits || after_apostrophe) {
    spelled_.push_back((after_digits ? "~" : "'") + std::string(lower));
    lower = spelled_.back();
  }
  bool capital = first_part && token.capitalised;
  if (!first_part) {
    const char c = text.bytes[begin];
    capital = c >= 'A' && c <= 'Z';
  }
  push(t, item_begin, end, lower, false);
  look_up(lower, capital, rules);
  if (items_.back().first_reading != items_.back().last_reading || !first_part) return;
  if (token.tag == Tag::Noun) by_shape(rules.shapes().noun, TimeKey::Number, TimeFeatures::kUnset);
  if (token.tag == Tag::Propn && capital) by_shape(rules.shapes().name, TimeKey::Number, TimeFeatures::kUnset);
  items_.back().last_reading = static_cast<std::uint32_t>(readings_.size());
}

void TimeItems::add_digits(const Text& text, std::uint32_t t, std::uint32_t begin, std::uint32_t end,
                           const TimeRules& rules) {
  const std::string_view digits = text.bytes.substr(begin, end - begin);
  if (!items_.empty() && items_.back().end == begin && !items_.back().digits && touches_word(words_.back(), 0)) {
    spelled_.push_back("~" + std::string(digits));
    push(t, begin, end, spelled_.back(), false);
    look_up(spelled_.back(), false, rules);
    return;
  }
  push(t, begin, end, digits, true);
  if (digits.size() > 6) return;
  std::int32_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  const TimeRules::Shapes& shapes = rules.shapes();
  by_shape(shapes.integer, TimeKey::Number, value * 100);
  if (digits.size() <= 2) {
    if (value >= 1 && value <= 31) by_shape(shapes.day, TimeKey::DayOfMonth, value);
    if (value >= 1 && value <= 12) by_shape(shapes.month, TimeKey::Month, value);
    if (value <= 24) by_shape(shapes.hour, TimeKey::Hour, value);
  }
  if (digits.size() == 2) {
    by_shape(shapes.two_digits, TimeKey::ShortYear, value);
    if (value < 60) by_shape(shapes.minute, TimeKey::Minute, value);
  }
  if (digits.size() == 3) by_shape(shapes.three_digits, TimeKey::Year, value);
  if (digits.size() == 4) {
    by_shape(shapes.four_digits, TimeKey::Year, value);
    if (value % 100 == 0) by_shape(shapes.round, TimeKey::Year, value);
    if (value >= 1000 && value < 2100) by_shape(shapes.year, TimeKey::Year, value);
  }
  items_.back().last_reading = static_cast<std::uint32_t>(readings_.size());
  look_up(digits, false, rules);
}

void TimeItems::add_mark(const Text& text, std::uint32_t t, std::uint32_t begin, std::uint32_t end,
                         const TimeRules& rules) {
  std::string_view mark = text.bytes.substr(begin, end - begin);
  if (end - begin > 1) mark = wide_mark(mark).spelling;
  const bool glued = !items_.empty() && items_.back().end == begin && touches_word(words_.back(), words_.back().empty() ? 0 : static_cast<std::uint32_t>(words_.back().size() - 1)) &&
                     touches_word(text.bytes, end) && wide_mark(text.bytes.substr(end)).length == 0;
  if (glued) mark = tilde_mark(mark);
  push(t, begin, end, mark, false);
  look_up(mark, false, rules);
}

}  // namespace dragoman
