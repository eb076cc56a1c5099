#include "ingest/language/inflection_german.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "ingest/language/characters.h"

namespace dragoman {
namespace {

constexpr std::string_view kParticiplePrefix = "ge";
constexpr std::string_view kForeignVerb = "ieren";  // such verbs take no prefix in the participle

bool has_vowel(std::string_view text) {
  return text.find_first_of("aeiouy") != std::string_view::npos || text.find("ä") != std::string_view::npos ||
         text.find("ö") != std::string_view::npos || text.find("ü") != std::string_view::npos;
}

std::string_view stem_of(std::string_view infinitive) {
  if (infinitive.ends_with("en")) return infinitive.substr(0, infinitive.size() - 2);
  if (infinitive.ends_with("n")) return infinitive.substr(0, infinitive.size() - 1);
  return infinitive;
}

bool hisses(std::string_view stem) {
  return stem.ends_with('s') || stem.ends_with("ß") || stem.ends_with('z') || stem.ends_with('x');
}

// An e comes between the stem and an ending that begins with s or t: arbeitet, rechnet, but wohnt, lernt.
bool wants_e(std::string_view stem) {
  if (stem.empty()) return false;
  const char last = stem.back();
  if (last == 't' || last == 'd') return true;
  if ((last != 'm' && last != 'n') || stem.size() < 2) return false;
  const char before = stem[stem.size() - 2];
  if (before == 'h') return stem.size() > 2 && stem[stem.size() - 3] == 'c';
  return std::string_view("bcdfgkpstvwxz").find(before) != std::string_view::npos;
}

// The principal parts of a verb without separable prefix, spelled out.
struct Parts {
  std::string infinitive;
  std::vector<std::string> present;     // third person singular; empty: weak
  std::vector<std::string> past;        // empty: weak
  std::vector<std::string> participle;
  std::vector<std::string> subjunctive; // of the past
};

std::vector<std::string> prefixed(std::string_view prefix, std::string_view cell, bool is_participle) {
  std::vector<std::string> out;
  for (std::string_view form : split(cell, ' ')) {
    if (is_participle && form.starts_with(kParticiplePrefix)) form.remove_prefix(kParticiplePrefix.size());
    out.push_back(std::string(prefix) + std::string(form));
  }
  return out;
}

std::vector<std::string> listed(std::string_view cell) { return prefixed({}, cell, false); }

// The inseparable prefix of a verb; empty if what is left would be no verb.
std::string_view inseparable_prefix(std::string_view verb, const Language& language) {
  std::string_view best;
  for (const std::string& prefix : language.settings().inseparable_prefixes) {
    if (!verb.starts_with(prefix) || prefix.size() <= best.size()) continue;
    if (has_vowel(stem_of(verb.substr(prefix.size())))) best = verb.substr(0, prefix.size());
  }
  return best;
}

Parts parts_of(std::string_view verb, const Language& language) {
  Parts parts;
  parts.infinitive = verb;
  if (const auto own = language.principal_parts(verb)) {
    parts.present = listed(own->present);
    parts.past = listed(own->past);
    parts.participle = listed(own->participle);
    parts.subjunctive = listed(own->other);
    return parts;
  }
  const std::string_view prefix = inseparable_prefix(verb, language);
  const auto base = prefix.empty() ? std::nullopt : language.principal_parts(verb.substr(prefix.size()));
  if (base) {
    parts.present = prefixed(prefix, base->present, false);
    parts.past = prefixed(prefix, base->past, false);
    parts.participle = prefixed(prefix, base->participle, true);
    parts.subjunctive = prefixed(prefix, base->other, false);
    return parts;
  }
  const std::string stem(stem_of(verb));
  const std::string participle = stem + (wants_e(stem) ? "et" : "t");
  const bool bare = !prefix.empty() || (verb.ends_with(kForeignVerb) && verb.size() > kForeignVerb.size() + 1);
  parts.participle = {bare ? participle : std::string(kParticiplePrefix) + participle};
  return parts;
}

class Conjugation {
 public:
  Conjugation(std::string_view prefix, const Parts& parts, std::string_view infix)
      : prefix_(prefix), parts_(parts), infix_(infix), stem_(stem_of(parts.infinitive)) {}

  std::vector<VerbFormEntry> run() {
    non_finite();
    present();
    past();
    subjunctives();
    return std::move(out_);
  }

 private:
  void non_finite() {
    add_attached(parts_.infinitive, VerbForm::Infinitive);
    if (!prefix_.empty()) {
      out_.push_back({.form = prefix_ + std::string(infix_) + parts_.infinitive, .verb_form = VerbForm::Infinitive, .with_to = true});
    }
    for (const std::string& participle : parts_.participle) add_attached(participle, VerbForm::PastParticiple);
    add_attached(parts_.infinitive + "d", VerbForm::PresentParticiple);
  }

  void present() {
    const VerbForm form = VerbForm::FinitePresent;
    const std::string plural = plural_of_present();
    const std::string e = wants_e(stem_) ? "e" : "";
    if (parts_.present.empty()) {
      add_finite(stem_ + "e", form, 1, false);
      if (is_el_or_er()) add_finite(stem_.substr(0, stem_.size() - 2) + stem_.back() + "e", form, 1, false);
      add_finite(stem_ + (hisses(stem_) ? "t" : e + "st"), form, 2, false);
      add_finite(stem_ + e + "t", form, 3, false);
    } else {
      strong_singular();
    }
    add_finite(plural, form, 1, true);
    add_finite(stem_ + e + "t", form, 2, true);
    add_finite(plural, form, 3, true);
  }

  void strong_singular() {
    const VerbForm form = VerbForm::FinitePresent;
    const bool is_modal = !parts_.present.front().ends_with('t');  // kann, weiß: first and third person are alike
    add_finite(is_modal ? parts_.present.front() : stem_ + "e", form, 1, false);
    for (const std::string& third : parts_.present) {
      add_finite(second_person(third), form, 2, false);
      add_finite(third, form, 3, false);
    }
  }

  std::string second_person(const std::string& third) const {
    if (!third.ends_with('t')) return third + (hisses(third) ? "t" : "st");
    const std::string root = third.substr(0, third.size() - 1);
    if (hisses(root)) return third;
    return (stem_.ends_with('t') && !third.ends_with("et") ? third : root) + "st";
  }

  void past() {
    if (parts_.past.empty()) {
      weak_past(stem_ + (wants_e(stem_) ? "et" : "t"));
      return;
    }
    for (const std::string& past : parts_.past) {
      if (past.ends_with("te")) {
        weak_past(past.substr(0, past.size() - 1));
        continue;
      }
      const bool e = past.ends_with('t') || past.ends_with('d');
      persons(past, VerbForm::FinitePast, past + (e ? "est" : hisses(past) ? "t" : "st"),
              past + (past.ends_with('e') ? "n" : "en"), past + (e ? "et" : "t"));
    }
  }

  void weak_past(const std::string& root) {
    persons(root + "e", VerbForm::FinitePast, root + "est", root + "en", root + "et");
  }

  void subjunctives() {
    const VerbForm form = VerbForm::Subjunctive;
    persons(stem_ + "e", form, stem_ + "est", plural_of_present(), stem_ + "et");
    for (const std::string& subjunctive : parts_.subjunctive) {
      persons(subjunctive, form, subjunctive + "st", subjunctive + "n", subjunctive + "t");
    }
  }

  void persons(const std::string& first, VerbForm form, const std::string& second, const std::string& plural,
               const std::string& second_plural) {
    add_finite(first, form, 1, false);
    add_finite(second, form, 2, false);
    add_finite(first, form, 3, false);
    add_finite(plural, form, 1, true);
    add_finite(second_plural, form, 2, true);
    add_finite(plural, form, 3, true);
  }

  bool is_el_or_er() const {
    return !parts_.infinitive.ends_with("en") && (stem_.ends_with("el") || stem_.ends_with("er"));
  }

  const std::string& plural_of_present() const { return parts_.infinitive; }

  void add_attached(const std::string& form, VerbForm verb_form) {
    out_.push_back({.form = prefix_ + form, .verb_form = verb_form});
  }

  void add_finite(const std::string& form, VerbForm verb_form, std::uint8_t person, bool plural) {
    out_.push_back({.form = prefix_ + form, .verb_form = verb_form, .person = person, .plural = plural});
    if (prefix_.empty()) return;
    out_.push_back({.form = form, .verb_form = verb_form, .person = person, .plural = plural, .prefix_apart = true});
  }

  const std::string prefix_;
  const Parts& parts_;
  const std::string_view infix_;
  const std::string stem_;
  std::vector<VerbFormEntry> out_;
};

// Nouns.

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

// The genitive of a noun that no row speaks of: Vertrags and Vertrages, Gipfels, Prozesses.
std::vector<std::string> genitive_by_rule(const std::string& noun) {
  if (noun.ends_with("nis")) return {noun + "ses"};
  if (hisses(noun) || noun.ends_with("sch")) return {noun + "es"};
  if (ends_in_any(noun, {"el", "er", "en", "em", "chen", "lein", "a", "e", "i", "o", "u", "y"})) return {noun + "s"};
  return {noun + "s", noun + "es"};
}

struct NounRow {
  NounPattern pattern;
  std::size_t kept = 0;  // bytes of the noun that stay in front of the forms of the pattern
};

bool agrees(const NounRow& row, std::string_view lemma, const std::vector<std::string>& plurals) {
  if (plurals.empty()) return true;
  const std::string head(lemma.substr(0, row.kept));
  for (const std::string_view form : split(row.pattern.plural, ' ')) {
    const std::string plural = head + std::string(row.kept > 0 || form.starts_with('-') ? form.substr(1) : form);
    if (std::ranges::find(plurals, lower_case(plural), [](const std::string& p) { return lower_case(p); }) != plurals.end()) return true;
  }
  return false;
}

// The row with the longest ending that agrees with the plural.
std::optional<NounRow> noun_row(std::string_view lemma, const std::vector<std::string>& plurals, const Language& language) {
  const std::string lower = lower_case(lemma);
  if (lower.size() != lemma.size()) return std::nullopt;
  for (std::size_t cut = 0; cut < lower.size(); ++cut) {
    if ((static_cast<unsigned char>(lower[cut]) & 0xC0) == 0x80) continue;
    std::string ending = "-";
    ending.append(lower, cut);
    for (const NounPattern& pattern : language.noun_patterns(ending)) {
      const NounRow row{pattern, cut};
      if (agrees(row, lemma, plurals)) return row;
    }
  }
  return std::nullopt;
}

std::vector<std::string> forms_in(std::string_view cell, std::string_view lemma, std::size_t kept) {
  std::vector<std::string> out;
  for (const std::string_view form : split(cell, ' ')) {
    std::string whole(lemma.substr(0, kept));
    whole.append(form.substr(1));
    if (kept == 0 && lemma[0] >= 'A' && lemma[0] <= 'Z') whole[0] = lemma[0];  // as capital as the lemma is
    out.push_back(std::move(whole));
  }
  return out;
}

void append(std::vector<std::string>& out, const std::vector<std::string>& more) { out.insert(out.end(), more.begin(), more.end()); }

bool is_adjectival(std::string_view lemma, const std::vector<std::string>& plurals) {
  return lemma.ends_with('e') && plurals.size() == 1 && plurals.front() == lemma;
}

}  // namespace

std::vector<VerbFormEntry> german_verb_forms(std::string_view lemma, const Language& language) {
  const std::size_t bar = lemma.find('|');
  const std::string_view prefix = bar == std::string_view::npos ? std::string_view{} : lemma.substr(0, bar);
  const std::string_view base = bar == std::string_view::npos ? lemma : lemma.substr(bar + 1);
  const Parts parts = parts_of(base, language);
  return Conjugation(prefix, parts, language.settings().infinitive_infix).run();
}

std::vector<std::string> german_noun_forms(std::string_view lemma, std::string_view plural, const Language& language) {
  std::vector<std::string> plurals;
  for (const std::string_view form : split(plural, ' ')) plurals.emplace_back(form);
  std::vector<std::string> out = {std::string(lemma)};
  if (is_adjectival(lemma, plurals)) {  // der Abgeordnete, ein Abgeordneter, dem Abgeordneten
    for (const std::string_view ending : {"r", "n", "m", "s"}) out.push_back(std::string(lemma) + std::string(ending));
    return out;
  }
  if (const auto row = noun_row(lemma, plurals, language)) {
    append(out, forms_in(row->pattern.genitive, lemma, row->kept));
    append(out, forms_in(row->pattern.oblique, lemma, row->kept));
    if (plurals.empty()) plurals = forms_in(row->pattern.plural, lemma, row->kept);
  } else {
    append(out, genitive_by_rule(std::string(lemma)));
  }
  for (const std::string& form : plurals) {
    out.push_back(form);
    if (!ends_in_any(form, {"n", "s"})) out.push_back(form + "n");
  }
  return out;
}

}  // namespace dragoman
