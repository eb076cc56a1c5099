#include "ingest/language/inflection_english.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "ingest/language/characters.h"

namespace dragoman {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_and(std::string_view word, char last) {
  return word.size() > 1 && word.back() == last && !is_vowel(word[word.size() - 2]);
}

bool hisses(std::string_view word) {
  return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ch") || word.ends_with("sh");
}

// One syllable that ends in consonant, vowel, consonant: stop, plan, quit.
bool doubles_last(std::string_view verb) {
  if (verb.size() < 3) return false;
  const char last = verb.back();
  if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y') return false;
  const std::size_t vowel = verb.size() - 2;
  if (!is_vowel(verb[vowel])) return false;
  const std::string_view before = verb.substr(0, vowel);
  if (before.ends_with("qu") && before.size() >= 2) return std::ranges::none_of(before.substr(0, before.size() - 1), is_vowel);
  return std::ranges::none_of(before, [](char c) { return is_vowel(c) || c == 'y'; });
}

std::string with_s(std::string_view word) {
  const std::string stem(word);
  if (hisses(word) || ends_in_consonant_and(word, 'o')) return stem + "es";
  if (ends_in_consonant_and(word, 'y')) return stem.substr(0, stem.size() - 1) + "ies";
  return stem + "s";
}

std::string with_ed(std::string_view verb) {
  const std::string stem(verb);
  if (verb.ends_with('e')) return stem + "d";
  if (ends_in_consonant_and(verb, 'y')) return stem.substr(0, stem.size() - 1) + "ied";
  return doubles_last(verb) ? stem + verb.back() + "ed" : stem + "ed";
}

std::string with_ing(std::string_view verb) {
  const std::string stem(verb);
  if (verb.ends_with("ee") || verb.ends_with("oe") || verb.ends_with("ye")) return stem + "ing";
  if (verb.ends_with('e') && verb.size() > 2) return stem.substr(0, stem.size() - 1) + "ing";
  return doubles_last(verb) ? stem + verb.back() + "ing" : stem + "ing";
}

std::vector<std::string> listed_or(std::string_view listed, std::string by_rule) {
  std::vector<std::string> out;
  for (const std::string_view form : split(listed, ' ')) out.emplace_back(form);
  if (out.empty()) out.push_back(std::move(by_rule));
  return out;
}

// A listed form with a capital where the lemma has one: "German", "germans".
std::string capital_as(std::string_view lemma, std::string_view form) {
  std::string out(form);
  if (!lemma.empty() && lemma[0] >= 'A' && lemma[0] <= 'Z') out[0] = lemma[0];
  return out;
}

std::span<const NounPattern> patterns_of_ending(const std::string& noun, std::size_t cut, const Language& language) {
  std::string ending = "-";
  ending.append(noun, cut);
  return language.noun_patterns(ending);
}

// Of a noun that ends in -o the rule of verbs does not hold: photos, euros.
std::string plural_by_rule(std::string_view noun) {
  return noun.ends_with('o') ? std::string(noun) + "s" : with_s(noun);
}

}  // namespace

std::vector<VerbFormEntry> english_verb_forms(std::string_view lemma, const Language& language) {
  const PrincipalParts parts = language.principal_parts(lemma).value_or(PrincipalParts{});
  std::vector<VerbFormEntry> out;
  const auto add = [&](std::string form, VerbForm verb_form, std::uint8_t person = 0) {
    out.push_back({.form = std::move(form), .verb_form = verb_form, .person = person});
  };
  add(std::string(lemma), VerbForm::Infinitive);
  add(std::string(lemma), VerbForm::FinitePresent);
  for (auto& form : listed_or(parts.present, with_s(lemma))) add(std::move(form), VerbForm::FinitePresent, 3);
  for (auto& form : listed_or(parts.past, with_ed(lemma))) add(std::move(form), VerbForm::FinitePast);
  for (auto& form : listed_or(parts.participle, with_ed(lemma))) add(std::move(form), VerbForm::PastParticiple);
  for (auto& form : listed_or(parts.other, with_ing(lemma))) add(std::move(form), VerbForm::PresentParticiple);
  return out;
}

std::vector<std::string> english_noun_forms(std::string_view lemma, std::string_view plural, const Language& language) {
  std::vector<std::string> out = {std::string(lemma)};
  if (!plural.empty()) {
    for (const std::string_view form : split(plural, ' ')) out.emplace_back(form);
    return out;
  }
  const std::string lower = lower_case(lemma);
  for (const NounPattern& exact : language.noun_patterns(lower)) {
    for (const std::string_view form : split(exact.plural, ' ')) {
      out.push_back(capital_as(lemma, form));
    }
    return out;
  }
  for (std::size_t cut = 1; cut < lower.size(); ++cut) {
    for (const NounPattern& pattern : patterns_of_ending(lower, cut, language)) {
      for (const std::string_view form : split(pattern.plural, ' ')) {
        out.push_back(std::string(lemma.substr(0, cut)) + std::string(form.substr(1)));
      }
      return out;
    }
  }
  out.push_back(plural_by_rule(lemma));
  return out;
}

}  // namespace dragoman
