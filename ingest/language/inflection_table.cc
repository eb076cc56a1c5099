#include "ingest/language/inflection_table.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "ingest/language/characters.h"

namespace dragoman {
namespace {

void add_words(std::string_view cell, VerbForm form, std::vector<VerbFormEntry>& out) {
  for (const std::string_view word : split(cell, ' ')) out.push_back({.form = std::string(word), .verb_form = form});
}

// What the principal parts say of a form; empty where they leave it to the rows.
std::string_view listed(const PrincipalParts& parts, VerbForm form) {
  switch (form) {
    case VerbForm::FinitePresent: return parts.present;
    case VerbForm::FinitePast: return parts.past;
    case VerbForm::PastParticiple: return parts.participle;
    case VerbForm::PresentParticiple: return parts.other;
    default: return {};
  }
}

std::string with_ending(std::string_view lemma, const InflectionRow& row, std::string_view replacement) {
  std::string out(lemma.substr(0, lemma.size() - row.ending.size()));
  out += replacement;
  return out;
}

}  // namespace

std::vector<VerbFormEntry> table_verb_forms(std::string_view lemma, const Language& language) {
  static constexpr VerbForm kForms[] = {VerbForm::Infinitive,     VerbForm::FinitePresent,     VerbForm::FinitePast,
                                        VerbForm::PastParticiple, VerbForm::PresentParticiple, VerbForm::Subjunctive,
                                        VerbForm::Imperative};
  const PrincipalParts parts = language.principal_parts(lemma).value_or(PrincipalParts{});
  std::vector<VerbFormEntry> out = {{.form = std::string(lemma), .verb_form = VerbForm::Infinitive}};
  for (const VerbForm form : kForms) {
    if (const std::string_view cell = listed(parts, form); !cell.empty()) {
      add_words(cell, form, out);
    } else if (const InflectionRow* row = language.inflection_row(lemma, form)) {
      for (const std::string_view end : split(row->replacements, ' ')) {
        out.push_back({.form = with_ending(lemma, *row, end), .verb_form = form});
      }
    }
  }
  return out;
}

std::vector<std::string> table_noun_forms(std::string_view lemma, std::string_view plural, const Language& language) {
  std::vector<std::string> out = {std::string(lemma)};
  for (const std::string_view form : split(plural, ' ')) out.emplace_back(form);
  if (!plural.empty()) return out;
  if (const InflectionRow* row = language.inflection_row(lower_case(lemma), VerbForm::None)) {
    for (const std::string_view end : split(row->replacements, ' ')) out.push_back(with_ending(lemma, *row, end));
  }
  return out;
}

}  // namespace dragoman
