#include "ingest/time/time_tagger.h"

#include <algorithm>

#include "ingest/time/time_matcher.h"
#include "ingest/time/time_resolve.h"

namespace dragoman {
namespace {

/// Stands in for a day that is not known; nothing of it reaches a mention.
constexpr Day kAnyDay{10'000};

/// Reads the text paragraph by paragraph, since a sentence splitter may stumble over "17. Juli".
std::vector<TimeMatch> match_paragraphs(const Text& text, const TimeRules& rules) {
  std::vector<TimeMatch> matches;
  TimeMatcher matcher(rules);
  const auto& sentences = text.sentences;
  for (std::size_t i = 0; i < sentences.size();) {
    std::size_t end = i + 1;
    while (end < sentences.size() && sentences[end].paragraph == sentences[i].paragraph &&
           sentences[end].first == sentences[end - 1].last) {
      ++end;
    }
    matcher.match(text, sentences[i].first, sentences[end - 1].last, matches);
    i = end;
  }
  return matches;
}

/// Most dates of a story about the past bear a year that is over; news counts from today.
bool is_narrative(const std::vector<TimeMatch>& matches, const TimeRules& rules, int year) {
  int told = 0, counted = 0;
  for (const TimeMatch& match : matches) {
    if (rules.rule(match.rule).meaning != TimeMeaning::Calendar) continue;
    for (const TimeGroup& group : match.groups) {
      const TimeFeatures& f = group.features;
      if (f.has(TimeKey::Year)) told += f.get(TimeKey::Year) < year - 2 || f.has(TimeKey::Era);
      else if (f.has(TimeKey::Weekday)) ++counted;
      else if (f.get(TimeKey::Unit) == static_cast<int>(TimeUnit::Day) && f.has(TimeKey::Shift)) ++counted;
    }
  }
  return told >= 8 ? told > 2 * counted : told >= 4 && counted == 0;
}

/// No essay on the state of things names a weekday, an hour, a yesterday or tomorrow; a report of its length does.
constexpr std::size_t kEssaySentences = 20;

bool is_essay(const std::vector<TimeMatch>& matches, const TimeRules& rules, std::size_t sentences) {
  if (sentences < kEssaySentences || !rules.setting("today-may-be-nowadays")) return false;
  for (const TimeMatch& match : matches) {
    for (const TimeGroup& group : match.groups) {
      const TimeFeatures& f = group.features;
      const bool other_day = f.get(TimeKey::Unit) == static_cast<int>(TimeUnit::Day) && f.get(TimeKey::Shift) != 0 &&
                             f.get(TimeKey::Anchor) == 0;
      const bool weekday = f.has(TimeKey::Weekday) && rules.rule(match.rule).meaning == TimeMeaning::Calendar;
      if (other_day || weekday || f.has(TimeKey::Hour)) return false;
    }
  }
  return true;
}

class Tagger {
 public:
  Tagger(const Text& text, const TimeRules& rules, const Date& published)
      : text_(text), rules_(rules), published_(published), known_(published.known()) {
    early_.published = published.first ? *published.first : published.last ? *published.last : kAnyDay;
    late_.published = published.last ? *published.last : early_.published;
  }

  std::vector<TimeMention> run() {
    const std::vector<TimeMatch> matches = match_paragraphs(text_, rules_);
    early_.narrative = late_.narrative = is_narrative(matches, rules_, civil(late_.published).year);
    essay_ = is_essay(matches, rules_, text_.sentences.size());
    for (const TimeMatch& match : matches) {
      early_.not_before.reset();
      late_.not_before.reset();
      for (const TimeGroup& group : match.groups) add(match, group);
    }
    return std::move(mentions_);
  }

 private:
  std::uint32_t sentence_of(std::uint32_t token) {
    while (sentence_ + 1 < text_.sentences.size() && text_.sentences[sentence_ + 1].first <= token) ++sentence_;
    return sentence_;
  }

  void add(const TimeMatch& match, const TimeGroup& group) {
    const std::uint32_t number = sentence_of(group.first);
    const Sentence& sentence = text_.sentences[number];
    if (sentence.paragraph != paragraph_) {
      paragraph_ = sentence.paragraph;
      early_.reference_day.reset();
      late_.reference_day.reset();
    }
    const TimeRule& rule = rules_.rule(match.rule);
    const TimeFeatures& f = group.features;
    const bool calendar = rule.meaning == TimeMeaning::Calendar || rule.meaning == TimeMeaning::Holiday;
    const bool to_come = rule.meaning == TimeMeaning::Shift && rule.as_duration && f.get(TimeKey::Sign) > 0;
    const bool from_a_day = rule.meaning == TimeMeaning::Shift && names_day(f);
    if (to_come || ((calendar || from_a_day) && !f.has(TimeKey::Year))) {
      early_.direction = late_.direction = direction_at(text_, sentence, group.first, group.last, rules_);
      if (group.relation == TimeRelation::Since) {
        early_.direction = late_.direction = {Direction::Past, "it began then", 0.9};
      }
      // "Has been given until Tuesday": a term is over only for a clause in the past tense.
      const bool term = group.relation == TimeRelation::By || group.relation == TimeRelation::Until;
      if (term && early_.direction.confidence < 0.95) {
        early_.direction = late_.direction = {Direction::Future, "it is a term", 0.8};
      }
    }
    if (rule.meaning == TimeMeaning::Clock && number != day_sentence_) {
      early_.reference_day.reset();
      late_.reference_day.reset();
    }
    // Whoever tells of the past, or of how things are, means his own time by "today".
    early_.today_is_vague = late_.today_is_vague =
        early_.narrative || (essay_ && early_.direction.direction != Direction::Past);
    auto early = resolve_time(rules_, rule, f, early_);
    if (!early) return;
    auto late = early_.published == late_.published ? early : resolve_time(rules_, rule, f, late_);
    if (!late) return;
    // "From May to September": the end is the one behind the beginning.
    const bool begins = match.groups.size() == 2 && &group == &match.groups.front() && f.has(TimeKey::Month);
    if (begins && (group.relation == TimeRelation::From || rule.name.find("range") != std::string::npos)) {
      if (early->days) early_.not_before = early->days->first;
      if (late->days) late_.not_before = late->days->first;
    }
    if (!is_aside(f, *early, sentence, group)) {
      remember(*early, early_);
      remember(*late, late_);
    }
    if (early_.reference_day) day_sentence_ = number;
    mentions_.push_back(mention_of(rule, group, number, *early, *late));
  }

  /// A year of plans ("to be held in 1976") or one far ahead of the story ("a study of 2005") does not move the story on,
  /// unless it is said again.
  bool is_aside(const TimeFeatures& f, const Resolution& r, const Sentence& sentence, const TimeGroup& group) {
    if (!early_.narrative || !early_.reference || !r.period || r.granularity != Granularity::Year || !f.has(TimeKey::Year)) {
      return false;
    }
    const bool again = r.period == aside_;
    aside_ = r.period;
    if (again) return false;
    if (r.period->index > year_of(*early_.reference) + 15) return true;
    return direction_at(text_, sentence, group.first, group.last, rules_).direction == Direction::Future;
  }

  static void remember(const Resolution& r, TimeContext& context) {
    if (!r.period || r.type == TimeType::Duration || r.type == TimeType::Set || r.comparison) return;
    context.reference = r.period;
    context.reference_day.reset();
    if (r.period->granularity == Granularity::Day) context.reference_day = Day{r.period->index};
  }

  TimeMention mention_of(const TimeRule& rule, const TimeGroup& group, std::uint32_t sentence,
                         const Resolution& early, const Resolution& late) const {
    TimeMention mention{.first = group.first, .last = group.last, .sentence = sentence, .expression = {}, .date = {}};
    const Span span{group.begin, group.end, std::string(text_.bytes.substr(group.begin, group.end - group.begin))};
    const bool relative = early.anchor != TimeAnchor::None;
    const bool sure = early.value == late.value && (known_ || !relative);
    mention.expression = {.span = span, .type = early.type, .value = sure ? early.value : early.masked};
    mention.standard = standard_of(mention.expression, early, sure && early.date_value == late.date_value);
    mention.date = date_of(early, late, relative);
    mention.date.span = span;
    mention.expression.first = mention.date.first;
    mention.expression.last = mention.date.last;
    mention.relation = relation_of(group, sentence);
    mention.bounds = bounds_of(mention.date, mention.relation);
    mention.granularity = early.granularity;
    mention.modifier = early.modifier;
    mention.anchor = early.anchor;
    mention.confidence = early.confidence;
    mention.rule = rule.name;
    if (!early.step.empty()) {
      if (!relative || (known_ && early_.published == late_.published)) {
        mention.date.steps.push_back(span.text + " is " + early.step);
      } else if (known_) {
        mention.date.steps.push_back(span.text + " is between " + early.step + " and " + late.step);
      } else {
        mention.date.steps.push_back(span.text + " is counted from the article's day, which is not known");
      }
    }
    if (early.other_days && late.other_days && known_) {
      Date other = range_date(early.other_days->first, late.other_days->last, DateBasis::Relative);
      if (published_.first && published_.last) mention.alternative = std::move(other);
    }
    return mention;
  }

  static TimexValue standard_of(const TimeExpression& expression, const Resolution& r, bool sure) {
    TimexValue out{expression.type, expression.value};
    if (r.date_value && sure) out = {TimeType::Date, *r.date_value};
    if (r.period && out.type == TimeType::Date && r.granularity == Granularity::Decade) out.value += "X";
    if (r.period && out.type == TimeType::Date && r.granularity == Granularity::Century) out.value += "XX";
    return out;
  }

  /// What is to be done "bis Freitag" is due by then; what lasted "bis Freitag" lasted until then.
  TimeRelation relation_of(const TimeGroup& group, std::uint32_t sentence) const {
    if (!group.or_by) return group.relation;
    const DirectionEvidence evidence = direction_at(text_, text_.sentences[sentence], group.first, group.last, rules_);
    return evidence.direction == Direction::Future ? TimeRelation::By : TimeRelation::Until;
  }

  Date date_of(const Resolution& early, const Resolution& late, bool relative) const {
    const DateBasis basis = relative ? DateBasis::Relative : DateBasis::Stated;
    if (!early.days || !late.days) {
      Date date;
      if (early.period && !relative) date.value = edtf_value(*early.period);
      if (!date.value.empty()) date.basis = DateBasis::Stated;
      return date;
    }
    if (relative && !known_) return {};
    const bool from_known = (!relative || published_.first) && !early.open_begin;
    const bool to_known = (!relative || published_.last) && !late.open_end;
    Date date = range_date(from_known ? std::optional(std::min(early.days->first, late.days->first)) : std::nullopt,
                           to_known ? std::optional(std::max(early.days->last, late.days->last)) : std::nullopt, basis);
    const bool exact = early.days == late.days && early.period && from_known && to_known;
    if (exact && !is_partial(early.modifier)) date.value = edtf_value(*early.period);
    if (early.modifier == TimeModifier::Approx && date.value.find('/') == std::string::npos) date.value += '~';
    return date;
  }

  const Text& text_;
  const TimeRules& rules_;
  const Date& published_;
  const bool known_;
  TimeContext early_, late_;
  std::optional<Period> aside_;
  bool essay_ = false;
  std::uint32_t sentence_ = 0;
  std::uint32_t paragraph_ = 0xffffffff;
  std::uint32_t day_sentence_ = 0xffffffff;  // where the day mentioned last stands
  std::vector<TimeMention> mentions_;
};

}  // namespace

std::vector<TimeMention> tag_times(const Text& text, const TimeRules& rules, const Date& published) {
  return Tagger(text, rules, published).run();
}

}  // namespace dragoman
