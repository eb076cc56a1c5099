#include "query/cli/times_json.h"

namespace dragoman {
namespace {

constexpr std::string_view kAnchors[] = {"none", "publication", "mention"};

Json day_json(const std::optional<Day>& day) { return day ? Json(to_string(*day)) : Json(nullptr); }

Json mention_json(const TimeMention& mention, TimexConvention convention) {
  const TimexValue value = timex(mention, convention);
  Json out = to_json(mention.expression.span);
  out["type"] = to_string(value.type);
  out["value"] = value.value;
  if (mention.modifier != TimeModifier::None) out["mod"] = to_string(mention.modifier);
  Date date = mention.date;
  date.span.reset();
  out["date"] = to_json(date);
  out["relation"] = to_string(mention.relation);
  out["bounds"] = {{"begin", {day_json(mention.bounds.begin_earliest), day_json(mention.bounds.begin_latest)}},
                   {"end", {day_json(mention.bounds.end_earliest), day_json(mention.bounds.end_latest)}}};
  if (mention.granularity != Granularity::None) out["granularity"] = to_string(mention.granularity);
  out["anchor"] = kAnchors[static_cast<std::size_t>(mention.anchor)];
  if (mention.alternative) out["alternative"] = to_json(*mention.alternative);
  out["confidence"] = mention.confidence;
  out["rule"] = mention.rule;
  return out;
}

}  // namespace

Json times_json(const Article& article, const ArticleTimes& times, TimexConvention convention) {
  Json mentions = Json::array();
  for (const TimeMention& mention : times.mentions) mentions.push_back(mention_json(mention, convention));
  return {{"document", {{"id", article.id}, {"lang", article.lang}, {"published", to_json(times.published)}}},
          {"times", std::move(mentions)}};
}

}  // namespace dragoman
