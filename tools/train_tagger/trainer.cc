#include "tools/train_tagger/trainer.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <random>
#include <unordered_map>
#include <unordered_set>

#include "ingest/language/characters.h"
#include "ingest/language/tagger.h"

namespace dragoman {
namespace {

struct Weights {
  std::array<float, kModelLabels> now{};
  std::array<float, kModelLabels> drift{};  // sum of changes times their time: average = now - drift / time
  float seen = 0;
};

using Features = std::unordered_map<std::uint64_t, Weights>;
using Random = std::mt19937_64;

class Perceptron {
 public:
  Perceptron(const Language& language, const std::unordered_set<std::uint64_t>& kept) : language_(language), kept_(kept) {}

  void learn(const GoldSentence& sentence) {
    std::vector<Token> tokens = sentence.text.tokens;
    fill_cues(tokens, language_, cues_);
    ClauseState clause;
    int one_back = kLabels, two_back = kLabels;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const int gold = sentence.labels[i];
      const LabelSet allowed = cues_[i].allowed;
      int label = gold;
      if (std::has_single_bit(allowed)) {
        label = std::countr_zero(allowed);
      } else if (gold >= 0 && (allowed == 0 || (allowed >> gold & 1U) != 0)) {
        label = guess_and_correct(i, one_back, two_back, clause, gold, allowed);
      } else {
        label = guess(i, one_back, two_back, clause, allowed);
      }
      set_label(tokens[i], label_at(label), language_);
      clause.step(tokens[i], label_at(label));
      two_back = one_back;
      one_back = label;
    }
  }

  // Features by weight, the heaviest first.
  std::vector<std::pair<double, std::uint64_t>> ranking() const {
    std::vector<std::pair<double, std::uint64_t>> out;
    for (const auto& [feature, weights] : features_) {
      double weight = 0;
      for (std::size_t l = 0; l < kModelLabels; ++l) weight += std::abs(average(weights, l));
      if (weight > 0) out.emplace_back(-weight * std::sqrt(static_cast<double>(weights.seen) + 1.0), feature);
    }
    std::ranges::sort(out);
    return out;
  }

  std::vector<WeightedFeature> quantised() const {
    const auto ranked = ranking();
    std::vector<double> sizes;
    for (const auto& [weight, feature] : ranked) {
      for (std::size_t l = 0; l < kModelLabels; ++l) {
        const double size = std::abs(average(features_.at(feature), l));
        if (size > 0) sizes.push_back(size);
      }
    }
    std::ranges::sort(sizes);
    const double scale = sizes.empty() ? 1 : 127.0 / sizes[static_cast<std::size_t>(static_cast<double>(sizes.size() - 1) * 0.9995)];
    std::vector<WeightedFeature> out;
    for (const auto& [weight, feature] : ranked) {
      WeightedFeature row{feature, {}};
      for (std::size_t l = 0; l < kModelLabels; ++l) {
        const double value = std::round(average(features_.at(feature), l) * scale);
        row.weights[l] = static_cast<std::int8_t>(std::clamp(value, -127.0, 127.0));
      }
      out.push_back(row);
    }
    return out;
  }

 private:
  double average(const Weights& weights, std::size_t label) const {
    return static_cast<double>(weights.now[label]) - static_cast<double>(weights.drift[label]) / time_;
  }

  int guess(std::size_t i, int one_back, int two_back, ClauseState clause, LabelSet allowed) {
    std::array<float, kModelLabels> scores{};
    rows_.clear();
    for_each_feature(cues_, i, one_back, two_back, clause, [&](std::uint64_t feature) {
      if (!kept_.contains(feature)) return;
      Weights& weights = features_[feature];
      weights.seen += 1;
      rows_.push_back(&weights);
      for (std::size_t l = 0; l < kModelLabels; ++l) scores[l] += weights.now[l];
    });
    return best_label(scores, allowed);
  }

  int guess_and_correct(std::size_t i, int one_back, int two_back, ClauseState clause, int gold, LabelSet allowed) {
    const int label = guess(i, one_back, two_back, clause, allowed);
    time_ += 1;
    if (label == gold) return label;
    for (Weights* row : rows_) {
      const auto g = static_cast<std::size_t>(gold), l = static_cast<std::size_t>(label);
      row->now[g] += 1;
      row->drift[g] += static_cast<float>(time_);
      row->now[l] -= 1;
      row->drift[l] -= static_cast<float>(time_);
    }
    return label;
  }

  const Language& language_;
  const std::unordered_set<std::uint64_t>& kept_;
  Features features_;
  std::vector<Cue> cues_;
  std::vector<Weights*> rows_;
  double time_ = 1;
};

// Features that the gold labels show at least so often.
std::unordered_set<std::uint64_t> frequent_features(std::span<const GoldSentence* const> sentences,
                                                    const Language& language, std::uint32_t at_least) {
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  std::vector<Cue> cues;
  for (const GoldSentence* sentence : sentences) {
    std::vector<Token> tokens = sentence->text.tokens;
    fill_cues(tokens, language, cues);
    ClauseState clause;
    int one_back = kLabels, two_back = kLabels;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const int gold = sentence->labels[i] < 0 ? index_of({}) : sentence->labels[i];
      if (!std::has_single_bit(cues[i].allowed)) {
        for_each_feature(cues, i, one_back, two_back, clause, [&](std::uint64_t feature) { ++counts[feature]; });
      }
      set_label(tokens[i], label_at(gold), language);
      clause.step(tokens[i], label_at(gold));
      two_back = one_back;
      one_back = gold;
    }
  }
  std::unordered_set<std::uint64_t> out;
  for (const auto& [feature, count] : counts) {
    if (count >= at_least) out.insert(feature);
  }
  return out;
}

enum class Loudness { Title, Capitals };

std::string louder(std::string_view bytes, Loudness loudness) {
  std::string out;
  bool inside = false;
  for (const char c : bytes) {
    const bool small = c >= 'a' && c <= 'z';
    const bool letter = small || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    const bool raise = small && (loudness == Loudness::Capitals || !inside);
    out.push_back(raise ? static_cast<char>(c - 32) : c);
    inside = letter || c == '\'';
  }
  return out;
}

// Sentences shown once more as they would stand in a headline.
GoldSentences loud_copies(std::span<const GoldSentence* const> sentences, const Language& language, double share,
                          Random& random) {
  GoldSentences out;
  for (const GoldSentence* sentence : sentences) {
    if (static_cast<double>(random() % 10000) >= share * 10000) continue;
    const bool capitals = language.settings().nouns_capitalised || random() % 4 == 0;
    auto copy = rewritten(*sentence, louder(sentence->bytes, capitals ? Loudness::Capitals : Loudness::Title), language);
    if (copy != nullptr) out.push_back(std::move(copy));
  }
  return out;
}

Perceptron run(std::vector<const GoldSentence*> sentences, const Language& language,
               const std::unordered_set<std::uint64_t>& kept, int rounds, Random& random) {
  Perceptron perceptron(language, kept);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = sentences.size(); i > 1; --i) std::swap(sentences[i - 1], sentences[random() % i]);
    for (const GoldSentence* sentence : sentences) perceptron.learn(*sentence);
  }
  return perceptron;
}

std::string name(int label) {
  const Label l = label_at(label);
  static const std::array<std::string_view, kVerbForms> kForms = {"", ":Pres", ":Past", ":Subj", ":Inf", ":PastPart", ":PresPart", ":Imp"};
  return fmt::format("{}{}", to_string(l.tag), kForms[static_cast<std::size_t>(l.form)]);
}

std::vector<std::pair<std::string, std::size_t>> by_count(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> out(counts.begin(), counts.end());
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

}  // namespace

std::string train(std::span<const GoldSentence* const> sentences, const Language& language,
                  const TrainingOptions& options) {
  Random random(20251028);
  const GoldSentences loud = loud_copies(sentences, language, options.loud_share, random);
  std::vector<const GoldSentence*> all(sentences.begin(), sentences.end());
  for (const auto& copy : loud) all.push_back(copy.get());

  std::unordered_set<std::uint64_t> kept = frequent_features(all, language, options.seen_at_least);
  {
    const auto ranked = run(all, language, kept, std::max(2, options.rounds / 2), random).ranking();
    kept.clear();
    for (std::size_t i = 0; i < std::min<std::size_t>(ranked.size(), options.rows); ++i) kept.insert(ranked[i].second);
  }
  const auto rows = run(all, language, kept, options.rounds, random).quantised();
  return write_tagger_model(rows, options.rows);
}

Accuracy measure(const std::string& model, std::span<const GoldSentence* const> sentences, const Language& language) {
  const TaggerModel weights(model, "the model just trained");
  Tagger tagger(weights);
  Accuracy out;
  std::map<std::string, std::size_t> confusions;
  for (const GoldSentence* sentence : sentences) {
    std::vector<Token> tokens = sentence->text.tokens;
    tagger.tag(tokens, language);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (sentence->labels[i] < 0) continue;
      const Label gold = label_at(sentence->labels[i]);
      const Label label{tokens[i].tag, tokens[i].verb_form};
      ++out.tokens;
      out.tags += gold.tag == label.tag ? 1 : 0;
      const bool gold_verb = gold.tag == Tag::Verb || gold.tag == Tag::Aux;
      const bool found_verb = label.tag == Tag::Verb || label.tag == Tag::Aux;
      out.verbs += gold_verb ? 1 : 0;
      out.found_verbs += found_verb ? 1 : 0;
      out.verb_labels += gold_verb && gold == label ? 1 : 0;
      if (gold != label) ++confusions[fmt::format("{} for {}", name(index_of(label)), name(index_of(gold)))];
    }
  }
  out.confusions = by_count(confusions);
  return out;
}

std::vector<std::pair<std::string, std::size_t>> missing_rows(std::span<const GoldSentence* const> sentences,
                                                              const Language& language) {
  std::map<std::string, std::size_t> counts;
  std::vector<Cue> cues;
  for (const GoldSentence* sentence : sentences) {
    fill_cues(sentence->text.tokens, language, cues);
    for (std::size_t i = 0; i < cues.size(); ++i) {
      const int gold = sentence->labels[i];
      if (gold < 0 || cues[i].allowed == 0 || (cues[i].allowed >> gold & 1U) != 0) continue;
      ++counts[fmt::format("{} {}", sentence->text.tokens[i].lower, name(gold))];
    }
  }
  return by_count(counts);
}

}  // namespace dragoman
