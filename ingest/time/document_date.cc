#include "ingest/time/document_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "ingest/time/date_constraints.h"
#include "ingest/time/direction.h"
#include "ingest/time/time_tagger.h"

namespace dragoman {
namespace {

/// Relative times are tagged as if the article were of this day, so that "next year" shows as a distance from it.
constexpr Day kProbe{11'123};  // 2000-06-15
constexpr int kProbeYear = 2000;
constexpr std::uint32_t kDatelineSentences = 4;
constexpr double kSure = 0.94;  // only the plain past and future tenses bound an article's day

Day year_start(int year) { return clamp_day(std::clamp(year, 1, 9999), 1, 1); }
Day year_end(int year) { return clamp_day(std::clamp(year, 1, 9999), 12, 31); }

/// "250." or "250th" or "250"; 0 for no number.
int leading_number(std::string_view form) {
  int value = 0;
  const auto [end, error] = std::from_chars(form.data(), form.data() + form.size(), value);
  return error == std::errc{} && value > 0 && value < 3000 ? value : 0;
}

class DocumentDater {
 public:
  DocumentDater(const Text& text, const TimeRules& rules)
      : text_(text), rules_(rules), mentions_(tag_times(text, rules, day_date(kProbe, DateBasis::Publication))) {}

  Date run(std::span<const OfficeFact> offices) {
    if (auto stated = labelled()) return *stated;
    if (auto stated = dateline()) return *stated;
    for (const OfficeFact& office : offices) {
      add({office.from, office.to, ConstraintStrength::Office, office.reason});
    }
    add_anniversaries();
    add_year_pairs();
    add_bounds();
    add_weekday_pairs();
    return intersect(std::move(constraints_));
  }

 private:
  static bool absolute_day(const TimeMention& mention) {
    return mention.anchor == TimeAnchor::None && mention.expression.type == TimeType::Date &&
           mention.granularity == Granularity::Day && mention.date.first && mention.date.first == mention.date.last;
  }

  Date stated(const TimeMention& mention, std::string_view why) const {
    Date date = mention.date;
    date.basis = DateBasis::Stated;
    date.steps = {fmt::format("{}: {}", mention.expression.span.text, why)};
    return date;
  }

  const Sentence& sentence_of(const TimeMention& mention) const { return text_.sentences[mention.sentence]; }

  /// A label ("Stand:", "Published on") and a day within the next four tokens.
  std::optional<Date> labelled() const {
    for (const TimeMention& mention : mentions_) {
      if (!absolute_day(mention)) continue;
      const Sentence& sentence = sentence_of(mention);
      const std::uint32_t from = std::max(sentence.first, mention.first >= 5 ? mention.first - 5 : 0);
      for (std::uint32_t t = from; t < mention.first; ++t) {
        const auto hit = rules_.dating().find(text_, t, mention.first);
        // Only where the line begins with the label: "a report published on 3 May 2021" is no label.
        if (hit && hit->meaning == DatingRules::Meaning::Label && hit->first == sentence.first) {
          return stated(mention, "a date with a label that says when the article appeared");
        }
      }
    }
    return {};
  }

  /// "BERLIN, 17. Juli 2024 (dpa)": a day near the top with nothing but names and marks before it.
  std::optional<Date> dateline() const {
    for (const TimeMention& mention : mentions_) {
      if (mention.sentence >= kDatelineSentences) break;
      if (!absolute_day(mention)) continue;
      const Sentence& sentence = sentence_of(mention);
      if (mention.first - sentence.first > 6) continue;
      bool names = true;
      for (std::uint32_t t = sentence.first; names && t < mention.first; ++t) {
        const Token& token = text_.tokens[t];
        names = token.tag == Tag::Punct || (token.capitalised && (token.tag == Tag::Propn || token.tag == Tag::Noun));
      }
      const bool closed = mention.last >= sentence.last || text_.tokens[mention.last].tag == Tag::Punct;
      if (names && closed) return stated(mention, "the dateline");
    }
    return {};
  }

  void add(DateConstraint constraint) { constraints_.push_back(std::move(constraint)); }

  /// The distance of a year counted from the article's ("next year" is 1), said in this sentence.
  std::optional<int> year_distance(std::uint32_t sentence, std::string& words) const {
    for (const TimeMention& mention : mentions_) {
      if (mention.sentence != sentence || !is_relative_year(mention)) continue;
      words = mention.expression.span.text;
      return civil(*mention.date.first).year - kProbeYear;
    }
    return {};
  }

  static bool is_relative_year(const TimeMention& mention) {
    return mention.anchor == TimeAnchor::Publication && mention.granularity == Granularity::Year &&
           mention.expression.type == TimeType::Date && mention.date.first &&
           mention.expression.span.text.find_first_of("0123456789") == std::string::npos;
  }

  void add_anniversaries() {
    for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const Sentence& sentence = text_.sentences[s];
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
        const auto hit = rules_.dating().find(text_, t, sentence.last);
        if (hit && hit->meaning == DatingRules::Meaning::Anniversary) add_anniversary(s, sentence, *hit);
      }
    }
  }

  void add_anniversary(std::uint32_t number, const Sentence& sentence, const DatingRules::Hit& hit) {
    int count = 0;
    for (std::uint32_t t = hit.first; count == 0 && t-- > sentence.first && hit.first - t <= 3;) {
      count = leading_number(text_.tokens[t].form);
    }
    const DatedFact* fact = nullptr;
    for (std::uint32_t t = hit.last; !fact && t < std::min(sentence.last, hit.last + 8); ++t) {
      const auto named = rules_.dating().find(text_, t, sentence.last);
      if (named) fact = named->fact;
    }
    if (count == 0 || !fact) return;
    const int year = civil(fact->day).year + count;
    const std::string what = fmt::format("the {}th anniversary of {} ({}) is {}", count, fact->label, to_string(fact->day), year);
    std::string words;
    if (const auto distance = year_distance(number, words)) {
      add({year_start(year - *distance), year_end(year - *distance), ConstraintStrength::Equation,
           fmt::format("{}, which is \"{}\"", what, words)});
    } else {
      add({year_start(year - 1), year_end(year + 1), ConstraintStrength::Soft, fmt::format("{}, which is news", what)});
    }
  }

  /// "in diesem Jahr 2025", "next year (2026)".
  void add_year_pairs() {
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
      const TimeMention &a = mentions_[i], &b = mentions_[i + 1];
      const bool together = b.first == a.last || (b.first == a.last + 1 && text_.tokens[a.last].tag == Tag::Punct);
      if (!together || a.sentence != b.sentence) continue;
      const bool a_relative = is_relative_year(a), b_relative = is_relative_year(b);
      const TimeMention& said = a_relative ? b : a;
      if (a_relative == b_relative || said.anchor != TimeAnchor::None || said.granularity != Granularity::Year) continue;
      if (!said.date.first) continue;
      const TimeMention& relative = a_relative ? a : b;
      const int year = civil(*said.date.first).year - (civil(*relative.date.first).year - kProbeYear);
      add({year_start(year), year_end(year), ConstraintStrength::Equation,
           fmt::format("\"{}\" is {}", relative.expression.span.text, said.expression.value)});
    }
  }

  /// Days looked back on are over, days looked ahead to are to come. Of each kind the one that says most is kept.
  void add_bounds() {
    const TimeMention *latest_past = nullptr, *earliest_future = nullptr;
    for (const TimeMention& mention : mentions_) {
      if (mention.anchor != TimeAnchor::None || !mention.date.first || !mention.date.last) continue;
      if (mention.granularity > Granularity::Year || mention.expression.type == TimeType::Duration) continue;
      if (!is_adverbial(mention)) continue;
      const DirectionEvidence evidence = direction_at(text_, sentence_of(mention), mention.first, mention.last, rules_);
      const bool deadline = mention.relation == TimeRelation::By || mention.relation == TimeRelation::Until;
      if (evidence.direction == Direction::Past && evidence.confidence >= kSure && !deadline) {
        if (!latest_past || *mention.date.first > *latest_past->date.first) latest_past = &mention;
      } else if (evidence.direction == Direction::Future && evidence.confidence >= kSure) {
        if (!earliest_future || *mention.date.last < *earliest_future->date.last) earliest_future = &mention;
      }
    }
    if (latest_past) {
      add({*latest_past->date.first, {}, ConstraintStrength::Bound,
           fmt::format("\"{}\" is looked back on", latest_past->expression.span.text)});
    }
    // Stories tell what "will" be of years long over: then later times stand in the text as well.
    const bool story = earliest_future && std::any_of(mentions_.begin(), mentions_.end(), [&](const TimeMention& m) {
      return m.anchor == TimeAnchor::None && m.date.first && *m.date.first > *earliest_future->date.last;
    });
    if (earliest_future && !story && (!latest_past || *earliest_future->date.last >= *latest_past->date.first)) {
      add({{}, *earliest_future->date.last, ConstraintStrength::Bound,
           fmt::format("\"{}\" is looked ahead to", earliest_future->expression.span.text)});
    }
  }

  /// Says when the clause happens, rather than which one a noun means ("1990 earnings", "the election 1998").
  bool is_adverbial(const TimeMention& mention) const {
    const Sentence& sentence = sentence_of(mention);
    if (mention.first > sentence.first) {
      const Tag before = text_.tokens[mention.first - 1].tag;
      if (before == Tag::Noun || before == Tag::Propn || before == Tag::Adj || before == Tag::Num || before == Tag::Det) {
        return false;
      }
    }
    if (mention.last >= sentence.last) return true;
    const Tag behind = text_.tokens[mention.last].tag;
    return behind != Tag::Noun && behind != Tag::Num && behind != Tag::Sym;
  }

  /// "Tuesday, 15 July" without a year: of the years that are left, those where that day is a Tuesday.
  void add_weekday_pairs() {
    const Date so_far = intersect(constraints_);
    if (!so_far.first || !so_far.last) return;
    for (const TimeMention& mention : mentions_) {
      if (mention.rule.find("weekday") == std::string::npos || mention.granularity != Granularity::Day) continue;
      if (mention.expression.value.size() < 10 || !mention.date.first) continue;
      const auto probed = parse_day(mention.expression.value.substr(0, 10));
      if (!probed) continue;
      add_weekday_pair(mention, *probed, so_far);
    }
  }

  void add_weekday_pair(const TimeMention& mention, Day probed, const Date& so_far) {
    // A bare weekday says nothing of the year; only a match that names day and month is kept (its rule says so).
    if (mention.rule.find("date") == std::string::npos) return;
    const YearMonthDay c = civil(probed);
    std::optional<Day> only;
    for (int year = civil(*so_far.first).year - 1; year <= civil(*so_far.last).year + 1; ++year) {
      const auto day = make_day(year, c.month, c.day);
      if (!day || weekday(*day) != weekday(probed)) continue;
      if (*day < *so_far.first - 366 || *day > *so_far.last + 366) continue;
      if (only) return;
      only = day;
    }
    if (!only) return;
    add({*only - 366, *only + 366, ConstraintStrength::Soft,
         fmt::format("\"{}\" is {} in {} alone", mention.expression.span.text, to_string(*only), civil(*only).year)});
  }

  const Text& text_;
  const TimeRules& rules_;
  std::vector<TimeMention> mentions_;
  std::vector<DateConstraint> constraints_;
};

}  // namespace

Date date_document(const Text& text, const TimeRules& rules, std::span<const OfficeFact> offices) {
  return DocumentDater(text, rules).run(offices);
}

}  // namespace dragoman
