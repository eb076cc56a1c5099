#include "tools/train_tagger/treebank.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/language/characters.h"
#include "ingest/language/tokenizer.h"

namespace dragoman {
namespace {

// A unit of the surface: a word, or the words of a contraction.
struct Unit {
  std::size_t begin = 0, end = 0;  // bytes of the sentence
  int id = 0, head = 0;
  int label = -1;
  bool modifier = false;           // of a noun: amod
};

struct Line {
  std::string_view id, form, tag, fine_tag, features, head, relation, other;
};

std::optional<Line> line_of(std::string_view text) {
  std::vector<std::string_view> cells;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find('\t', begin);
    cells.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) break;
    begin = end + 1;
  }
  if (cells.size() != 10) return std::nullopt;
  return Line{cells[0], cells[1], cells[3], cells[4], cells[5], cells[6], cells[7], cells[9]};
}

bool has(std::string_view features, std::string_view feature) {
  for (const std::string_view one : split(features, '|')) {
    if (one == feature) return true;
  }
  return false;
}

VerbForm form_of(const Line& line) {
  const std::string_view fine = line.fine_tag;
  const auto one_of = [&](std::initializer_list<std::string_view> tags) { return std::ranges::find(tags, fine) != tags.end(); };
  const std::string_view f = line.features;
  if (has(f, "Mood=Imp")) return VerbForm::Imperative;
  if (has(f, "Mood=Sub") && !has(f, "VerbForm=Inf") && fine != "VB") return VerbForm::Subjunctive;
  if (one_of({"VBG"})) return VerbForm::PresentParticiple;
  if (one_of({"VBN", "VVPP", "VAPP", "VMPP"})) return VerbForm::PastParticiple;
  if (one_of({"VB", "VVINF", "VAINF", "VMINF", "VVIZU"})) return VerbForm::Infinitive;
  if (one_of({"VBD"})) return VerbForm::FinitePast;
  if (one_of({"VBZ", "VBP"})) return VerbForm::FinitePresent;
  if (has(f, "VerbForm=Part")) return has(f, "Tense=Pres") ? VerbForm::PresentParticiple : VerbForm::PastParticiple;
  if (has(f, "VerbForm=Ger")) return VerbForm::PresentParticiple;
  if (has(f, "VerbForm=Inf")) return VerbForm::Infinitive;
  if (has(f, "Tense=Past")) return VerbForm::FinitePast;
  return VerbForm::FinitePresent;
}

int label_of(const Line& line) {
  const auto tag = parse_tag(line.tag);
  if (!tag) return -1;
  const bool verb = *tag == Tag::Verb || *tag == Tag::Aux;
  return index_of({*tag, verb ? form_of(line) : VerbForm::None});
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void cut(GoldSentence& gold, const Language& language) {
  gold.text.bytes = gold.bytes;
  gold.text.lang = language.code();
  tokenize({0, static_cast<std::uint32_t>(gold.bytes.size()), BlockKind::Body}, language, gold.text);
}

class SentenceBuilder {
 public:
  bool empty() const { return units_.empty(); }

  void add(const Line& line) {
    if (line.id.find('.') != std::string_view::npos) return;
    if (const std::size_t dash = line.id.find('-'); dash != std::string_view::npos) {
      open_range(line, number(line.id.substr(dash + 1)));
      return;
    }
    Unit unit{.begin = 0, .end = 0, .id = number(line.id), .head = number(line.head), .label = label_of(line),
              .modifier = line.relation == "amod"};
    if (unit.id <= range_last_) {
      parts_.emplace_back(unit, std::string(line.form));
      if (unit.id == range_last_) close_range();
      return;
    }
    place(unit, line.form);
    space(line.other);
  }

  std::unique_ptr<GoldSentence> finish(const Language& language, const std::string& document) {
    auto gold = std::make_unique<GoldSentence>();
    gold->bytes = bytes_;
    gold->document = document;
    cut(*gold, language);
    gold->labels = labels(gold->text);
    units_.clear();
    bytes_.clear();
    return gold;
  }

 private:
  std::vector<int> labels(const Text& text) const {
    std::vector<int> out;
    std::size_t first = 0;
    for (const Token& token : text.tokens) {
      while (first < units_.size() && units_[first].end <= token.begin) ++first;
      std::size_t last = first;
      while (last < units_.size() && units_[last].begin < token.end) ++last;
      out.push_back(joint_label(first, last));
    }
    return out;
  }

  void place(Unit unit, std::string_view form) {
    unit.begin = bytes_.size();
    bytes_ += form;
    unit.end = bytes_.size();
    units_.push_back(unit);
  }
  void space(std::string_view other) {
    if (!has(other, "SpaceAfter=No")) bytes_ += ' ';
  }

  void open_range(const Line& line, int last) {
    range_last_ = last;
    range_form_ = line.form;
    range_other_ = line.other;
    parts_.clear();
  }

  // The words of a contraction stand in its form one after the other ("don't"), or they do not ("im"): then it is
  // one unit with the label of its preposition, or of its first word.
  void close_range() {
    std::string joined;
    for (const auto& [unit, form] : parts_) joined += form;
    if (lower_case(joined) == lower_case(range_form_)) {
      std::size_t at = 0;
      for (const auto& [unit, form] : parts_) {
        place(unit, std::string_view(range_form_).substr(at, form.size()));
        at += form.size();
      }
    } else {
      Unit unit = parts_.front().first;
      place(unit, range_form_);
    }
    space(range_other_);
    range_last_ = 0;
  }

  int joint_label(std::size_t first, std::size_t last) const {
    if (last <= first) return -1;
    if (last == first + 1) return units_[first].label;
    const int low = units_[first].id, high = units_[last - 1].id;
    for (std::size_t i = last; i-- > first;) {
      const Unit& unit = units_[i];
      if (unit.head >= low && unit.head <= high && unit.head != unit.id) continue;
      if (unit.modifier) return index_of({Tag::Adj, VerbForm::None});  // "US-led coalition"
      return unit.label;
    }
    return units_[last - 1].label;
  }

  std::string bytes_;
  std::vector<Unit> units_;
  int range_last_ = 0;
  std::string range_form_, range_other_;
  std::vector<std::pair<Unit, std::string>> parts_;
};

}  // namespace

GoldSentences read_treebank(const std::string& path, const Language& language) {
  std::ifstream file(path);
  if (!file) throw Error("{}: cannot be read", path);
  GoldSentences out;
  SentenceBuilder builder;
  std::string document = path, text;
  std::size_t sentences_without_document = 0;
  bool named = false;
  const auto finish = [&] {
    if (builder.empty()) return;
    if (!named) document = path + ":" + std::to_string(sentences_without_document++ / 20);
    out.push_back(builder.finish(language, document));
  };
  while (std::getline(file, text)) {
    if (text.empty()) {
      finish();
    } else if (text.starts_with("# newdoc id = ")) {
      document = text.substr(14);
      named = true;
    } else if (text[0] != '#') {
      const auto line = line_of(text);
      if (!line) throw Error("{}: not CoNLL-U: {}", path, text);
      builder.add(*line);
    }
  }
  finish();
  return out;
}

std::unique_ptr<GoldSentence> rewritten(const GoldSentence& sentence, std::string bytes, const Language& language) {
  auto out = std::make_unique<GoldSentence>();
  out->bytes = std::move(bytes);
  out->document = sentence.document;
  cut(*out, language);
  if (out->text.tokens.size() != sentence.text.tokens.size()) return nullptr;
  out->labels = sentence.labels;
  return out;
}

}  // namespace dragoman
