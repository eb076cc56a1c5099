#include "ingest/language/inflection.h"

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "ingest/language/inflection_english.h"
#include "ingest/language/inflection_german.h"
#include "ingest/language/inflection_table.h"

namespace dragoman {
namespace {

bool is(const Language& language, std::string_view inflection) { return language.settings().inflection == inflection; }

template <typename T>
void keep_first_of_each(std::vector<T>& items) {
  std::vector<T> out;
  for (T& item : items) {
    if (std::ranges::find(out, item) == out.end()) out.push_back(std::move(item));
  }
  items.swap(out);
}

std::string without_accents(const std::string& form) { return form.find('-') == std::string::npos ? fold_name(form) : form; }

// Each form once more as careless texts write it, behind all that are spelled right: no form of the verb is hidden.
void add_without_accents(std::vector<VerbFormEntry>& forms) {
  for (std::size_t i = 0, all = forms.size(); i < all; ++i) {
    VerbFormEntry plain = forms[i];
    plain.form = without_accents(plain.form);
    if (std::ranges::find(forms, plain.form, &VerbFormEntry::form) == forms.end()) forms.push_back(std::move(plain));
  }
}

void add_without_accents(std::vector<std::string>& forms) {
  for (std::size_t i = 0, all = forms.size(); i < all; ++i) forms.push_back(without_accents(forms[i]));
}

// The verbs whose every form stands in words.tsv: be, have, become, do.
std::vector<VerbFormEntry> forms_of_auxiliary(std::string_view lemma, const Language& language) {
  std::vector<VerbFormEntry> out;
  constexpr WordClass kListed[] = {WordClass::Be, WordClass::Have, WordClass::Become, WordClass::Do};
  for (const Word& word : language.words(lemma)) {
    if (!word.classes.has(WordClass::FormInfinitive)) continue;
    for (const WordClass listed : kListed) {
      if (!word.classes.has(listed)) continue;
      for (const auto& [form, row] : language.words_of(listed)) {
        const VerbForm verb_form = verb_form_of(row.classes);
        if (verb_form != VerbForm::None) out.push_back({.form = std::string(form), .verb_form = verb_form});
      }
    }
  }
  return out;
}

}  // namespace

std::vector<VerbFormEntry> verb_forms(std::string_view lemma, const Language& language) {
  std::vector<VerbFormEntry> out = forms_of_auxiliary(lemma, language);
  if (out.empty()) {
    if (is(language, "german")) {
      out = german_verb_forms(lemma, language);
    } else if (is(language, "english")) {
      out = english_verb_forms(lemma, language);
    } else if (is(language, "table")) {
      out = table_verb_forms(lemma, language);
    } else {
      out.push_back({.form = std::string(lemma), .verb_form = VerbForm::Infinitive});
    }
  }
  if (language.settings().accents_optional) add_without_accents(out);
  keep_first_of_each(out);
  return out;
}

std::vector<std::string> noun_forms(std::string_view lemma, std::string_view plural, const Language& language) {
  std::vector<std::string> out;
  if (is(language, "german")) {
    out = german_noun_forms(lemma, plural, language);
  } else if (is(language, "english")) {
    out = english_noun_forms(lemma, plural, language);
  } else if (is(language, "table")) {
    out = table_noun_forms(lemma, plural, language);
  } else {
    out = {std::string(lemma)};
    if (!plural.empty()) out.emplace_back(plural);
  }
  if (language.settings().accents_optional) add_without_accents(out);
  keep_first_of_each(out);
  return out;
}

std::string_view strip_adjective_ending(std::string_view lower, const Language& language) {
  if (!is(language, "german")) return lower;
  constexpr std::size_t kShortestStem = 3;
  for (const std::string_view ending : {"em", "en", "er", "es", "e"}) {
    if (lower.ends_with(ending) && lower.size() >= kShortestStem + ending.size()) {
      return lower.substr(0, lower.size() - ending.size());
    }
  }
  return lower;
}

}  // namespace dragoman
