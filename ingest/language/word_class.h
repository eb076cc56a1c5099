#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dragoman {

/// What a table of words says about a closed-class word: the classes of docs/KNOWLEDGE.md, "Classes in words.tsv".
/// The written name is the same in lower case with hyphens: SubPurpose is `sub-purpose`.
enum class WordClass : std::uint8_t {
  Be, Have, Become, Do,
  ModalCan, ModalMust, ModalMay, ModalShall, ModalWant, ModalWill, ModalWould, ModalShould,
  Neg,
  SubThat, SubIf, SubWhether, SubBecause, SubAlthough, SubWhen, SubAfter, SubBefore, SubWhile, SubUntil, SubPurpose,
  SubAs, SubThan,
  Rel, Wh, CoordAnd, CoordOr, CoordBut, Agent, To, Reflexive, Article,
  CaseNom, CaseAcc, CaseDat, CaseGen, Sg, Pl, Masc, Fem, Neut,
  There, Particle, Demonstrative, Possessive, FirstPerson,
  FormPresent, FormPast, FormSubjunctive, FormInfinitive, FormPastParticiple, FormPresentParticiple, FormImperative,
  OrdinalNoun, UnitSuffix, BeforeNumber, Unreal, Definite, NegFocus, Quotative
};

inline constexpr int kWordClasses = static_cast<int>(WordClass::Quotative) + 1;

std::string_view to_string(WordClass word_class);
std::optional<WordClass> parse_word_class(std::string_view name);

/// A set of classes, as one number.
class WordClasses {
 public:
  constexpr WordClasses() = default;
  constexpr WordClasses(WordClass one) : bits_(std::uint64_t{1} << static_cast<int>(one)) {}

  constexpr bool has(WordClass one) const { return (bits_ & WordClasses(one).bits_) != 0; }
  constexpr bool has_any(WordClasses some) const { return (bits_ & some.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr std::uint64_t bits() const { return bits_; }
  constexpr WordClasses& operator|=(WordClasses other) {
    bits_ |= other.bits_;
    return *this;
  }
  friend constexpr bool operator==(WordClasses, WordClasses) = default;

 private:
  std::uint64_t bits_ = 0;
};

constexpr WordClasses operator|(WordClasses a, WordClasses b) { return a |= b; }
constexpr WordClasses operator|(WordClass a, WordClass b) { return WordClasses(a) | WordClasses(b); }

inline constexpr WordClasses kModals = WordClasses(WordClass::ModalCan) | WordClass::ModalMust | WordClass::ModalMay |
                                       WordClass::ModalShall | WordClass::ModalWant | WordClass::ModalWill |
                                       WordClass::ModalWould | WordClass::ModalShould;

}  // namespace dragoman
